using Generator.Core.Settings;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary>The questions of <c>outages new</c>: one for each thing that was not given.</summary>
internal static class NewQuestions
{
    private const string TimeForm = "such as 2026-09-01 22:00 UTC";

    public static NewIncident Complete(NewIncident wanted, SiteSettings settings)
    {
        wanted = wanted with { Title = wanted.Title ?? Questions.Text("What happened, as a headline", NewIncident.RefuseTitle) };
        wanted = wanted with { Severity = wanted.Severity ?? Severities.Parse(Questions.One("How hard does it hit?", Severities.Words)) };
        string[] components = [.. Choices(settings, wanted.At)];
        if (wanted.Components.IsEmpty && components.Length > 0)
        {
            wanted = wanted with { Components = [.. Questions.Many("Which components are hit?", components)] };
        }

        if (wanted.IsMaintenance)
        {
            wanted = wanted with { Starts = wanted.Starts ?? Time("When does the work begin", null, _ => null) };
            wanted = wanted with { Ends = wanted.Ends ?? Time("When is it planned to end", "not known", at => wanted.RefuseEnd(at)) };
        }

        return wanted with { Message = wanted.Message ?? MessageOption.Ask("What should readers know", "a sentence to replace later") };
    }

    private static IEnumerable<string> Choices(SiteSettings settings, Instant at)
    {
        var today = at.InZone(settings.TimeZone).Date;
        return settings.Components.Where(c => !c.IsGoneOn(today)).Select(c => c.Name);
    }

    private static Instant? Time(string question, string? whenEmpty, Func<Instant?, string?> refuse)
    {
        var answer = Questions.Text($"{question}, {TimeForm}", text => SharedOptions.ParseTime(text) is var (time, fault) && fault is not null ? fault : refuse(time), whenEmpty);
        return answer is null ? null : SharedOptions.ParseTime(answer).Time;
    }
}
