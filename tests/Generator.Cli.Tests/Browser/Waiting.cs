using Microsoft.Playwright;

namespace Generator.Cli.Tests.Browser;

/// <summary>Waits for pages whose policy lets no text be run as script: Playwright's own waiting does that with each look after the first.</summary>
internal static class Waiting
{
    private const int MaxLooks = 600;
    private const int MillisecondsBetween = 50;

    /// <summary>Looks until an expression is true; in the end whether it was.</summary>
    public static async Task<bool> Until(this IPage page, string expression)
    {
        for (var looks = 0; looks < MaxLooks; looks++)
        {
            if (await page.EvaluateAsync<bool>(expression))
            {
                return true;
            }

            await page.WaitForTimeoutAsync(MillisecondsBetween);
        }

        return false;
    }
}
