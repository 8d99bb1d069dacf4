namespace Generator.Core.Diagnostics;

/// <summary>Settings, themes, files and imports.</summary>
public static partial class Rules
{
    public static readonly Rule BadSetting = new(
        "GEN040",
        Level.Error,
        "a setting that cannot be used",
        "A setting that is read wrongly changes every page.",
        Settings("time_zone: Europe/Berlni", "time_zone: Europe/Berlin"));

    public static readonly Rule DuplicateComponent = new(
        "GEN041",
        Level.Error,
        "two components with one name or address",
        "An incident that names it would belong to both or neither.",
        Settings("components: [Mail, mail]", "components: [Mail, Web]"));

    public static readonly Rule UnknownTheme = new(
        "GEN050",
        Level.Error,
        "unknown theme",
        "Pages are made by a theme's templates; without them there are none.",
        Settings("theme: defualt", "theme: default"));

    public static readonly Rule BadTemplate = new(
        "GEN051",
        Level.Error,
        "a template that cannot be parsed",
        "Half a template would give half a page.",
        Theme("<h1>{{ if page.title }}{{ page.title }}</h1>", "<h1>{{ if page.title }}{{ page.title }}{{ end }}</h1>"));

    public static readonly Rule TemplateFailed = new(
        "GEN052",
        Level.Error,
        "a template that fails",
        "An unknown name prints nothing in many template languages; here it is an error, so that nothing vanishes from a page in silence. It is found also where nothing is printed yet, so that no page fails on the day of an incident.",
        Theme("<h1>{{ page.titel }}</h1>", "<h1>{{ page.title }}</h1>"));

    public static readonly Rule MissingThemeFile = new(
        "GEN053",
        Level.Error,
        "a file the theme needs is missing",
        "Every theme has a template for each kind of page, and a language file for the site's language.",
        Settings("language: tlh", "language: en"));

    public static readonly Rule BadPhrase = new(
        "GEN054",
        Level.Error,
        "a language file that cannot be used",
        "A phrase without a form for most numbers would leave a hole in a sentence; a month without a name or an unknown part of a date would be printed as it stands.",
        Theme("open: {one: \"One incident\"}", "open: {one: \"One incident\", other: \"{0} incidents\"}"));

    public static readonly Rule BadThemeFile = new(
        "GEN055",
        Level.Error,
        "a theme.yaml that cannot be used",
        "It says which options a theme has; an option without a kind could be given any value.",
        Theme("options:\n  density: {default: compact}", "options:\n  density: {type: choice, choices: [compact, wide], default: compact, meaning: how close lines are}"));

    public static readonly Rule IdleThemeFile = new(
        "GEN056",
        Level.Warning,
        "a file of a theme that nothing reads",
        "A file in `theme/` replaces the theme's file of the same path, or is a new part that a template includes, an asset or a language; a theme of your own has these and its pages. Nothing reads any other.",
        Folder("theme/style.css", "theme/assets/style.css"));

    public static readonly Rule MissingPhrase = new(
        "GEN057",
        Level.Error,
        "a phrase that a language file lacks",
        "A page that prints it could not be made, and that page may come with the next incident only. A language file has every phrase of the theme's `en.yaml`.",
        Theme("subtitel: Histórico de falhas", "subtitle: Histórico de falhas"));

    public static readonly Rule UnusedPhrase = new(
        "GEN058",
        Level.Warning,
        "a phrase that nothing prints",
        "Its key is neither in the theme's `en.yaml` nor in a template; mostly it is misspelt, or the theme has given it up. Nor is a plural form printed that no line under `plural` has.",
        Theme("nav: {overview: Visão geral, index: Visão geral}", "nav: {index: Visão geral}"));

    public static readonly Rule EmptyPlace = new(
        "GEN059",
        Level.Warning,
        "a place in a phrase that gets no value",
        "A phrase has the values that the English one has places for. Another number leaves a hole in the sentence, and any other word in braces is printed as it stands.",
        Theme("title: \"{1} · Histórico de falhas\"", "title: \"{0} · Histórico de falhas\""));

    public static readonly Rule NotARegularFile = new(
        "GEN060",
        Level.Error,
        "a link or special file in the content",
        "A link could publish a file from outside the content folder, and some kinds of files can run code in a reader's browser.",
        Folder("files/chart.svg", "files/chart.png"));

    public static readonly Rule AddressTaken = new(
        "GEN061",
        Level.Error,
        "two pages with one address",
        "One would overwrite the other; on some disks already when only their case differs.",
        Folder("files/queue.png\nfiles/Queue.png", "files/queue.png\nfiles/queue-later.png"));

    public static readonly Rule UnreadableImport = new(
        "GEN070",
        Level.Error,
        "a record that cannot be imported",
        "One bad record does not keep the others from being imported, but what is left out is said.",
        Import("{\"incidents\": [{\"name\": \"Mail is delayed\"}]}", "{\"incidents\": [{\"name\": \"Mail is delayed\", \"created_at\": \"2026-04-08T18:07:00Z\", …}]}"));

    public static readonly Rule ImportGuess = new(
        "GEN071",
        Level.Note,
        "a value that the import had to choose",
        "Foreign formats leave things open that a history must know; what was chosen is said, so that it can be corrected.",
        Import("\"impact\": \"unknown\"", "\"impact\": \"minor\""));

    public static readonly Rule FeedsWithoutUrl = new(
        "GEN096",
        Level.Warning,
        "feeds are wanted, but not the address for them",
        "A feed is read far from the site, so that its links have to be full addresses.",
        Settings("outputs: {feeds: yes}", "outputs: {feeds: yes}\nurl: https://example.org/outages/"));

    public static readonly Rule NoFeeds = new(
        "GEN097",
        Level.Note,
        "a site without feeds",
        "Without the public address there are no feeds, and nothing else tells a reader of a new incident. The links of `404.html` are then right only for addresses in no folder.",
        Settings("description: Mail for everyone", "description: Mail for everyone\nurl: https://example.org/outages/"));

    public static readonly Rule NoSuchAsset = new(
        "GEN130",
        Level.Warning,
        "a style sheet names an asset that there is not",
        "Relative addresses in a style sheet name other files of `assets/`, and get the names under which these are published. One that names none leads nowhere.",
        Theme("body { background: url(\"dots.svg\"); }   /* the file is assets/dot.svg */", "body { background: url(\"dot.svg\"); }"));

    public static readonly Rule StyleSheetsInARing = new(
        "GEN131",
        Level.Error,
        "style sheets that load each other",
        "The name of a style sheet has a hash of its content, in which the names of those that it loads stand: in a ring each would have to be known before the other.",
        Theme("@import \"style.css\";   /* in assets/style.css */", "@import \"base.css\";"));
}
