using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;

namespace Entente.Browser.Tests.Pages;

public class StyleGuideTests(Browsing browsing)
{
    [BrowserFact]
    public async Task Every_part_of_the_design_stands_the_checks_of_accessibility()
    {
        await using ServerProcess server = await ServerProcess.StartAsync(null, "--environment=Development");
        foreach (Look look in Look.All)
        {
            await using Visit visit = await browsing.VisitAsync(look, server.Address);
            await visit.GoAsync("/styleguide");
            Assert.Empty(visit.Troubles);
            AxeResult checks = await visit.Page.RunAxe();
            Assert.Empty(checks.Violations.Select(each => $"{look.Name}: {each.Id}: {each.Nodes[0].Html}"));
            await visit.ShootAsync($"styleguide-{look.Name}");
        }
    }
}
