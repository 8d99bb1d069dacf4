using System.Collections.Immutable;

namespace Generator.Core.Incidents;

/// <summary>Sentences that the program writes into new texts, for the author to put others in their place.</summary>
public static class Placeholders
{
    /// <summary>How each of them begins, and few other sentences do.</summary>
    public const string Beginning = "Say ";

    public const string Noticed = "Say here what users notice.";
    public const string WillBeNoticed = "Say here what users will notice.";

    private const string WhatHappened = "Say in order what failed, how it was noticed and how it was repaired.";
    private const string Impact = "Say who was hit, how, and for how long.";
    private const string Cause = "Say why it could happen.";
    private const string Changed = "Say what is different now, so that it does not happen again.";

    public static readonly ImmutableArray<string> All = [Noticed, WillBeNoticed, WhatHappened, Impact, Cause, Changed];

    /// <summary>A postmortem to be filled in.</summary>
    public const string Postmortem = $"""
        ### What happened

        {WhatHappened}

        ### Impact

        {Impact}

        ### Cause

        {Cause}

        ### What we changed

        {Changed}
        """;
}
