using System.Globalization;
using System.Text;
using Entente.Numbers;

namespace Entente.Experiments.Stakeholders;

/// <summary>Mean absolute errors by forecast, in the order in which forecasts first came.</summary>
internal sealed class ErrorTally
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, List<double>> errors = new(StringComparer.Ordinal);

    public void Add(string name, Rational? forecast, Rational outcome)
    {
        if (forecast is { } given)
        {
            Add(name, given.ToDouble(), outcome);
        }
    }

    public void Add(string name, double forecast, Rational outcome)
    {
        if (!errors.TryGetValue(name, out List<double>? own))
        {
            names.Add(name);
            errors[name] = own = [];
        }

        own.Add(Math.Abs(forecast - outcome.ToDouble()));
    }

    public string Markdown()
    {
        var text = new StringBuilder("| forecast | decisions | mean absolute error |\n| --- | ---: | ---: |\n");
        foreach (string name in names)
        {
            List<double> own = errors[name];
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {own.Count} | {own.Average():F2} |\n");
        }

        return text.ToString();
    }
}
