namespace Entente.Cli.Tests.Commands;

/// <summary>Phrases of an answer about an exchange that the examples do not bring about, each from a small exchange that does.</summary>
public sealed class ExchangePhrasesTests
{
    private static readonly Dictionary<string, string> Exchanges = new(StringComparer.Ordinal)
    {
        ["first"] = """
            exchange: 1
            parties: [{ name: ann, future: 40 }, { name: bob, future: 40 }]
            steps:
              - { name: goods, by: ann, cost: 6, worth: 10 }
              - { name: money, by: bob, cost: 8, worth: 8, after: [goods], detection: 0.01 }
            """,
        ["hidden"] = """
            exchange: 1
            parties: [{ name: ann, penalty: 20 }, { name: bob, penalty: 20 }]
            steps:
              - { name: goods, by: ann, cost: 6, worth: 10, detection: 0.1 }
              - { name: money, by: bob, cost: 8, worth: 8, detection: 0.1 }
            """,
        ["later"] = """
            exchange: 1
            parties: [{ name: ann, discount: 0.5 }, { name: bob }]
            steps:
              - { name: goods, by: ann, cost: 8, worth: 9 }
              - { name: money, by: bob, cost: 3, worth: 3 }
            """,
        ["small2"] = """
            exchange: 1
            parties: [{ name: ann, future: 3 }, { name: bob, future: 1 }]
            steps:
              - { name: goods, by: ann, cost: 6, worth: 10 }
              - { name: money, by: bob, cost: 8, worth: 8 }
            """,
        ["smaller"] = """
            exchange: 1
            parties: [{ name: ann, future: 2 }, { name: bob, future: 2 }]
            steps:
              - { name: goods, by: ann, cost: 6, worth: 10 }
              - { name: money, by: bob, cost: 8, worth: 8 }
            """,
        ["unseen"] = """
            exchange: 1
            parties: [{ name: ann, future: 2 }, { name: bob, future: 2 }]
            steps:
              - { name: letter, by: ann, cost: 3, worth: 5, detection: 0 }
              - { name: money, by: bob, cost: 3, worth: 5 }
            """,
    };

    [Theory]
    [InlineData(
        "unseen",
        "nobody ever sees whether 'letter' is kept back, so no part of it would be made.",
        "niemand ziet ooit of 'letter' achterblijft, dus geen deel ervan zou gebeuren."
    )]
    [InlineData("unseen", "No deposit helps.", "Geen borg helpt.")]
    [InlineData("unseen", "No future to lose helps.", "Geen toekomst die te verliezen is helpt.")]
    [InlineData(
        "small2",
        "Steps of any size: fewer than these 4 are not enough, whatever their sizes.",
        "Stappen van vrije grootte: minder dan deze 4 zijn niet genoeg, hoe groot ook."
    )]
    [InlineData("small2", "In smaller steps it goes like this:", "In kleinere stappen gaat het zo:")]
    [InlineData(
        "smaller",
        "4 are enough, fewer are not: 'goods' in parts of 2/3 and 1/3; 'money' in parts of 1/3 and 2/3.",
        "4 zijn genoeg, minder niet: 'goods' in delen van 2/3 en 1/3; 'money' in delen van 1/3 en 2/3."
    )]
    [InlineData(
        "hidden",
        "Verification: who cheats must be found out with a chance of at least 30% (3/10).",
        "Controle: wie vals speelt moet met een kans van minstens 30% (3/10) betrapt worden."
    )]
    [InlineData(
        "first",
        "Smaller steps of equal size alone do not help, up to 24 parts.",
        "Kleinere stappen van gelijke grootte alleen helpen niet, tot en met 24 delen."
    )]
    [InlineData(
        "first",
        "Steps of any other size do not help either, up to 5 steps.",
        "Stappen van een andere grootte helpen ook niet, tot en met 5 stappen."
    )]
    [InlineData(
        "later",
        "All of it together is worth less than nothing to ann: at most −1, in whatever order, as it counts what comes later.",
        "Alles samen is voor ann minder dan niets waard: hoogstens −1, in welke volgorde ook, zoals daar telt wat later komt."
    )]
    [InlineData(
        "later",
        "Patience of both alike does not help, however much.",
        "Geduld van beide evenveel helpt niet, hoeveel ook."
    )]
    [InlineData(
        "first",
        "In the order that comes nearest, which begins with 'goods', ann takes part only if the chance that bob goes on to the end is, in its own eyes, at least 13% (1/8)",
        "In de volgorde die het dichtst in de buurt komt, die met 'goods' begint, is meedoen voor ann alleen de moeite waard als de kans op doorgaan tot het eind door bob, naar eigen oordeel, minstens 13% (1/8) is"
    )]
    [InlineData(
        "first",
        "No trust is enough for bob: in the order that comes nearest, which begins with 'goods', it is itself better off not going on.",
        "Geen vertrouwen is genoeg voor bob: in de volgorde die het dichtst in de buurt komt, die met 'goods' begint, is die zelf beter af door niet verder te gaan."
    )]
    public void Every_phrase_is_brought_about_in_both_languages(string exchange, string english, string dutch)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write($"{exchange}.yaml", Exchanges[exchange]);

        Assert.Contains(english, Said(file, "en"), StringComparison.Ordinal);
        Assert.Contains(dutch, Said(file, "nl"), StringComparison.Ordinal);
    }

    private static string Said(string file, string language)
    {
        CliRun run = CliRun.Of("exchange", file, "--language", language);
        Assert.True(run.ExitCode == 0, run.Error);
        return string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
