using System.Net;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Preview;

public sealed class LiveSiteTests
{
    private const string Page = RunningPreview.IncidentPage;

    [Fact]
    public async Task An_edited_incident_is_served_as_it_is_now()
    {
        using var preview = RunningPreview.OfSmallSite();
        (await preview.Text(Page)).ShouldContain("<h1>Mail is late</h1>");

        preview.Outages.Write(RunningPreview.Incident, RunningPreview.TextOf("Mail is very late"));

        await preview.Until(Page, (_, html) => html.Contains("<h1>Mail is very late</h1>", StringComparison.Ordinal));
        (await preview.Text("/")).ShouldContain("Mail is very late");
    }

    [Fact]
    public async Task Whoever_waits_for_a_change_is_told_of_it()
    {
        using var preview = RunningPreview.OfSmallSite();
        var version = (await preview.Text(Page)).Split("data-version=\"")[1].Split('"')[0];
        var told = preview.Text("/.preview/changes?since=" + version);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        told.IsCompleted.ShouldBeFalse();

        preview.Outages.Write(RunningPreview.Incident, RunningPreview.TextOf("Mail is very late"));

        (await told.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).ShouldContain("event: reload");
        (await preview.Text(Page)).ShouldContain("Mail is very late");
    }

    [Fact]
    public async Task Changed_settings_are_seen_on_pages_of_incidents_that_did_not_change()
    {
        using var preview = RunningPreview.OfSmallSite();

        preview.Outages.Write("content/site.yaml", "service: Acme Post\ndetected_by: Watcher\ncomponents: [{name: Mail, description: Post and more}]\n");

        await preview.Until(Page, (_, html) => html.Contains("Acme Post", StringComparison.Ordinal) && html.Contains("Watcher", StringComparison.Ordinal));
        (await preview.Text("/components/mail.html")).ShouldContain("Post and more");
    }

    [Fact]
    public async Task A_file_that_an_editor_renames_into_place_counts()
    {
        using var preview = RunningPreview.OfSmallSite();

        preview.Outages.Write("content/incidents/2026/mail.tmp", RunningPreview.TextOf("Renamed into place"));
        File.Move(preview.Outages.PathOf("content/incidents/2026/mail.tmp"), preview.Outages.PathOf(RunningPreview.Incident), overwrite: true);

        await preview.Until(Page, (_, html) => html.Contains("Renamed into place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_incident_in_a_new_folder_gets_its_page_and_loses_it_with_the_folder()
    {
        using var preview = RunningPreview.OfSmallSite();

        preview.Outages.Write("content/incidents/2025/deep/2025-02-01-old.md", RunningPreview.TextOf("In a new folder"));
        await preview.Until("/incidents/2025-02-01-old.html", (response, _) => response.StatusCode == HttpStatusCode.OK);

        Directory.Move(preview.Outages.PathOf("content/incidents/2025"), preview.Outages.PathOf("elsewhere"));
        await preview.Until("/incidents/2025-02-01-old.html", (response, _) => response.StatusCode == HttpStatusCode.NotFound);

        Directory.Move(preview.Outages.PathOf("elsewhere"), preview.Outages.PathOf("content/incidents/2025"));
        await preview.Until("/incidents/2025-02-01-old.html", (response, _) => response.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_deleted_incident_is_not_found()
    {
        using var preview = RunningPreview.OfSmallSite();

        File.Delete(preview.Outages.PathOf(RunningPreview.Incident));

        using var response = await preview.Until(Page, (response, _) => response.StatusCode == HttpStatusCode.NotFound);
        (await RunningPreview.Body(response)).ShouldContain("/.preview/reload.js");
    }

    [Fact]
    public async Task A_broken_file_shows_its_findings_over_the_last_good_page_until_it_is_mended()
    {
        using var preview = RunningPreview.OfSmallSite();

        preview.Outages.Write(RunningPreview.Incident, RunningPreview.TextOf("Broken", fields: "severty: \"<script>\"\n"));

        using var broken = await preview.Until(Page, (_, html) => html.Contains("role=\"alertdialog\"", StringComparison.Ordinal));
        var html = await RunningPreview.Body(broken);
        broken.StatusCode.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("<h1>Mail is late</h1>");
        html.ShouldContain($"{RunningPreview.Incident}:5:1: error GEN010: ");
        html.ShouldContain("did you mean `severity`?");
        html.ShouldContain("severty: &quot;&lt;script&gt;&quot;");
        (await preview.Text("/")).ShouldContain("error GEN010");
        preview.Errors.ShouldContain($"{RunningPreview.Incident}:5:1: error GEN010: ");

        preview.Outages.Write(RunningPreview.Incident, RunningPreview.TextOf("Mended"));

        await preview.Until(Page, (_, now) => now.Contains("<h1>Mended</h1>", StringComparison.Ordinal) && !now.Contains("alertdialog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_theme_that_is_made_and_named_while_the_preview_runs_is_followed()
    {
        using var preview = RunningPreview.OfSmallSite();
        preview.Outages.Run("theme", "new", "mine").ExitCode.ShouldBe(0);
        preview.Outages.Write("content/site.yaml", "service: Acme Post\ncomponents: [Mail]\ntheme: mine\n");
        await preview.Until("/", (_, html) => html.Contains("Acme Post", StringComparison.Ordinal));

        preview.Outages.Write("themes/mine/pages/index.html", "<p>My own page</p>");

        await preview.Until("/", (_, html) => html.Contains("My own page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_settings_make_an_error_is_told_as_one()
    {
        using var preview = RunningPreview.OfSmallSite("rules: {GEN028: error}\n");

        preview.Outages.Write(RunningPreview.Incident, RunningPreview.TextOf("Mail is late", fields: "started: 2026-06-01T10:30:00Z\n"));

        await preview.Until(Page, (_, html) => html.Contains("error GEN028: ", StringComparison.Ordinal));
        preview.Errors.ShouldContain("error GEN028: ");
    }

    [Fact]
    public async Task Settings_that_are_broken_or_gone_are_told_and_come_back()
    {
        using var preview = RunningPreview.OfSmallSite();

        preview.Outages.Write("content/site.yaml", "service: [\n");
        await preview.Until(Page, (_, html) => html.Contains("error GEN004", StringComparison.Ordinal) && html.Contains("<h1>Mail is late</h1>", StringComparison.Ordinal));

        File.Delete(preview.Outages.PathOf("content/site.yaml"));
        await preview.Until(Page, (_, html) => html.Contains("there is no content/site.yaml", StringComparison.Ordinal));

        preview.Outages.Write("content/site.yaml", "service: Acme\ncomponents: [Mail]\n");
        await preview.Until(Page, (_, html) => html.Contains("<h1>Mail is late</h1>", StringComparison.Ordinal) && !html.Contains("alertdialog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Content_that_is_away_for_a_while_is_told_and_followed_once_it_is_back()
    {
        using var preview = RunningPreview.OfSmallSite();

        Directory.Move(preview.Outages.PathOf("content"), preview.Outages.PathOf("away"));
        await preview.Until(Page, (_, html) => html.Contains("there is no folder content", StringComparison.Ordinal));
        preview.Errors.ShouldContain("there is no folder content");

        // Another folder of that name, and not the one that was watched.
        Outages.Copy(preview.Outages.PathOf("away"), preview.Outages.PathOf("content"));
        await preview.Until(Page, (_, html) => html.Contains("<h1>Mail is late</h1>", StringComparison.Ordinal) && !html.Contains("alertdialog", StringComparison.Ordinal));

        preview.Outages.Write(RunningPreview.Incident, RunningPreview.TextOf("Followed"));
        await preview.Until(Page, (_, html) => html.Contains("<h1>Followed</h1>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Themes_that_are_deleted_and_made_again_are_followed()
    {
        using var preview = RunningPreview.OfSmallSite();
        preview.Outages.Run("theme", "new", "mine").ExitCode.ShouldBe(0);
        preview.Outages.Write("content/site.yaml", "service: Acme Post\ncomponents: [Mail]\ntheme: mine\n");
        await preview.Until("/", (_, html) => html.Contains("Acme Post", StringComparison.Ordinal));

        Directory.Delete(preview.Outages.PathOf("themes"), recursive: true);
        await preview.Until("/", (_, html) => html.Contains("there is no theme `mine`", StringComparison.Ordinal));
        preview.Outages.Run("theme", "new", "mine").ExitCode.ShouldBe(0);
        await preview.Until("/", (_, html) => !html.Contains("alertdialog", StringComparison.Ordinal));
        preview.Outages.Write("themes/mine/pages/index.html", "<p>My own page</p>");

        await preview.Until("/", (_, html) => html.Contains("My own page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_that_is_broken_from_the_start_shows_its_findings_and_then_its_pages()
    {
        var outages = new Outages();
        outages.Write("content/site.yaml", "servise: Acme\n");
        using var preview = RunningPreview.Of(outages);

        using var broken = await preview.Get("/");
        broken.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await RunningPreview.Body(broken)).ShouldContain("did you mean `service`?");

        outages.Write("content/site.yaml", "service: Acme\n");

        await preview.Until("/", (response, _) => response.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_theme_file_of_the_content_stands_in_and_its_faults_are_shown_over_the_last_good_page()
    {
        using var preview = RunningPreview.OfSmallSite();
        (await preview.Text(Page)).ShouldContain("<h1>Mail is late</h1>");

        preview.Outages.Write("content/theme/assets/style.css", "h1 { color: red }");
        await preview.Until("/", (_, html) => html.Contains("assets/style.b534a6d4e7.css", StringComparison.Ordinal));
        (await preview.Text("/assets/style.b534a6d4e7.css")).ShouldBe("h1 { color: red }");

        preview.Outages.Write("content/theme/pages/incident.html", "<body><h1>{{ incident.nothing }}</h1></body>");
        await preview.Until(Page, (_, html) => html.Contains("content/theme/pages/incident.html:1:23: error GEN052", StringComparison.Ordinal) && html.Contains("<h1>Mail is late</h1>", StringComparison.Ordinal));

        preview.Outages.Write("content/theme/pages/incident.html", "<body><h1>Own {{ incident.title }}</h1></body>");
        await preview.Until(Page, (_, html) => html.Contains("<h1>Own Mail is late</h1>", StringComparison.Ordinal) && !html.Contains("alertdialog", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("site-themes", "default", "--themes", "site-themes")]
    [InlineData("themes", "mine")]
    public async Task A_folder_of_themes_is_watched_too(string themes, string theme, params string[] options)
    {
        var outages = Outages.WithSample();
        Outages.Copy(Path.Combine(Outages.RepositoryRoot(), "themes", "default"), outages.PathOf(themes, theme));
        outages.Write("content/site.yaml", $"{outages.Read("content", "site.yaml")}theme: {theme}\n");
        using var preview = RunningPreview.Of(outages, options);

        outages.Write($"{themes}/{theme}/partials/foot.html", outages.Read(themes, theme, "partials", "foot.html") + "<!-- changed -->");

        await preview.Until("/", (_, html) => html.Contains("<!-- changed -->", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_is_a_finding_and_is_not_followed()
    {
        using var preview = RunningPreview.OfSmallSite();
        preview.Outages.Write("secret.md", RunningPreview.TextOf("Secret"));

        File.CreateSymbolicLink(preview.Outages.PathOf("content/incidents/2026/2026-06-02-secret.md"), preview.Outages.PathOf("secret.md"));

        await preview.Until(Page, (_, html) => html.Contains("this is a link, so it is not read", StringComparison.Ordinal));
        (await preview.Get("/incidents/2026-06-02-secret.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_site_with_a_public_path_is_served_there_too()
    {
        using var preview = RunningPreview.OfSmallSite("url: https://example.org/outages/\n");

        (await preview.Get("/outages/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await preview.Get("/outages" + Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await preview.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await preview.Text("/none")).ShouldContain("href=\"/outages/index.html\"");
    }

    [Theory]
    [InlineData("https://example.org/outages/", "/outages")]
    [InlineData("https://bücher.example/a%20b/ü/", "/a%20b/%C3%BC")]
    public async Task A_public_path_is_known_in_its_escapes_and_without_its_slash(string url, string path)
    {
        using var preview = RunningPreview.OfSmallSite($"url: {url}\n");

        (await preview.Get(path + Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await preview.Get(path + "/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var redirect = await preview.Get(path);
        ((int)redirect.StatusCode, redirect.Headers.Location?.OriginalString).ShouldBe((302, path + "/"));
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        using var preview = RunningPreview.OfSmallSite();

        await preview.Text(Page);

        Directory.EnumerateFileSystemEntries(preview.Outages.Folder).Select(Path.GetFileName).ShouldBe(["content"]);
    }
}
