using System.Collections.Immutable;
using Entente.Formats.Markup;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Genius;

/// <summary>Reads the tags of one GENIUS file.</summary>
internal sealed class GeniusReader(string path, FileReading? domain)
{
    private readonly Findings findings = new();
    private readonly ImmutableArray<Remark>.Builder repairs = ImmutableArray.CreateBuilder<Remark>();

    public FileReading Read(MarkupElement root)
    {
        MarkupElement? space =
            root.Name == "utility_space"
                ? root
                : root.Everything().FirstOrDefault(each => each.Name == "utility_space");
        if (space is null)
        {
            findings.Fault(
                root.Place,
                new(
                    $"GENIUS files hold a <utility_space>; this one starts with <{root.Name}>.",
                    $"Bestanden van GENIUS bevatten een <utility_space>; dit begint met <{root.Name}>."
                )
            );
            return Reading();
        }

        MarkupElement? objective = space.First("objective") ?? WithoutObjective(space);
        if (objective is null)
        {
            findings.Fault(
                space.Place,
                new(
                    "The <utility_space> holds no <objective> and no <issue>, so there is nothing to negotiate about.",
                    "De <utility_space> bevat geen <objective> en geen <issue>, zodat er niets is om over te onderhandelen."
                )
            );
            return Reading();
        }

        ImmutableArray<GeniusIssue> issues = new GeniusIssues(findings, domain).Read(objective);
        if (issues.IsEmpty && !findings.HasFaults)
        {
            findings.Fault(
                objective.Place,
                new(
                    "There is no <issue>; a domain needs at least one.",
                    "Er is geen <issue>; een domein vraagt er ten minste een."
                )
            );
        }

        string kind = (space["type"] ?? "LINEAR").ToUpperInvariant();
        if (findings.HasFaults)
        {
            // What else is wrong is told all the same; rectangles and constraints need all issues.
            _ = kind switch
            {
                _ when root.Name == "negotiation_template" => null,
                "LINEAR" or "ANY" or "UNCERTAIN" => Additive(space, issues),
                "NONLINEAR" or "CONSTRAINT" => null,
                _ => Unknown(space, kind),
            };
            return WithoutProfile(space);
        }

        ImmutableArray<string> indices = [.. issues.Select(issue => issue.Index)];
        var outcomes = new OutcomeSpace([.. issues.Select(issue => issue.Issue)]);
        if (root.Name == "negotiation_template")
        {
            return Reading() with { Domain = outcomes, Indices = indices };
        }

        PreferenceModel? preferences = kind switch
        {
            "LINEAR" or "ANY" or "UNCERTAIN" => Additive(space, issues),
            "NONLINEAR" => new GeniusRectangles(findings, issues).Read(space),
            "CONSTRAINT" => new GeniusConstraints(findings, issues).Read(space),
            _ => Unknown(space, kind),
        };
        if (preferences is null && !findings.HasFaults)
        {
            return Reading() with { Domain = outcomes, Indices = indices };
        }

        if (findings.HasFaults)
        {
            return WithoutProfile(space);
        }

        var profile = new Profile(Path.GetFileNameWithoutExtension(path), path, outcomes, preferences!)
        {
            Fallback = new Fallback { Worth = Reservation(space) },
            FallbackPlace = ReservationOf(space)?.Find("value")?.Place ?? new Place(path),
            Patience = Discount(space),
        };
        if (kind != "CONSTRAINT")
        {
            GeniusChecks.Check(profile, issues, findings, space.Place);
        }

        return findings.HasFaults ? Reading() : Reading() with { Profile = profile, Indices = indices };
    }

    // Files from before there were objectives, which GENIUS 9 reads no more: what they say is clear all the same.
    private MarkupElement? WithoutObjective(MarkupElement space)
    {
        if (space.First("issue") is null)
        {
            return null;
        }

        repairs.Add(
            new Remark(
                space.Place,
                new(
                    "The issues stand outside of any <objective>, as in early files, and were read as those of one objective.",
                    "De onderwerpen staan buiten een <objective>, zoals in vroege bestanden, en zijn gelezen als die van één doel."
                )
            )
        );
        return space;
    }

    private FileReading WithoutProfile(MarkupElement space)
    {
        _ = Reservation(space);
        _ = Discount(space);
        return Reading();
    }

    private FileReading Reading() =>
        new()
        {
            Format = GeniusFormat.Name,
            Faults = findings.Faults,
            Warnings = findings.Warnings,
            Repairs = repairs.ToImmutable(),
        };

    private PreferenceModel? Unknown(MarkupElement space, string kind)
    {
        findings.Fault(
            space.Place,
            new(
                $"The utility space is of type '{kind}'; GENIUS knows LINEAR, NONLINEAR, CONSTRAINT and UNCERTAIN.",
                $"De utility space is van type '{kind}'; GENIUS kent LINEAR, NONLINEAR, CONSTRAINT en UNCERTAIN."
            )
        );
        return null;
    }

    // A file without any evaluation or weight is a domain that was written as a utility space.
    private PreferenceModel.Scores? Additive(MarkupElement space, ImmutableArray<GeniusIssue> issues)
    {
        if (
            issues.All(issue => issue.Weight is null)
            && !space.Everything().Any(each => each.Name == "evaluator" || each["evaluation"] is not null)
        )
        {
            return null;
        }

        var evaluators = new GeniusEvaluators(findings);
        ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();
        for (int i = 0; i < issues.Length; i++)
        {
            GeniusIssue issue = issues[i];
            if (issue.Weight is not { } weight)
            {
                findings.Fault(
                    issue.Tag.Place,
                    new(
                        $"Issue '{Excerpt.Of(issue.Issue.Name)}' has no <weight>, so GENIUS cannot evaluate it; add <weight index=\"{issue.Index}\" value=\"…\"/>.",
                        $"Onderwerp '{Excerpt.Of(issue.Issue.Name)}' heeft geen <weight>, zodat GENIUS het niet kan waarderen; voeg <weight index=\"{issue.Index}\" value=\"…\"/> toe."
                    )
                );
                continue;
            }

            if (evaluators.Read(issue) is { } value)
            {
                terms.Add(new Term.OfIssue(i, value) { Weight = weight });
            }
        }

        return new PreferenceModel.Scores(terms.ToImmutable()) { Cap = Rational.One };
    }

    private static MarkupElement? ReservationOf(MarkupElement space) =>
        space.Everything().LastOrDefault(each => each.Name == "reservation");

    private Rational Reservation(MarkupElement space)
    {
        MarkupElement? tag = ReservationOf(space);
        return tag is null ? Rational.Zero : GeniusNumbers.Read(tag, "value", findings) ?? Rational.Zero;
    }

    private Patience Discount(MarkupElement space)
    {
        MarkupElement? tag = space.Everything().LastOrDefault(each => each.Name == "discount_factor");
        if (tag is null)
        {
            return Patience.Endless;
        }

        if (!Rational.TryParse(tag["value"] ?? "", out Rational discount))
        {
            findings.Warn(
                tag.Place,
                new(
                    $"The discount factor '{Excerpt.Of(tag["value"] ?? "")}' is not a number; there is no discounting.",
                    $"De verdisconteringsfactor '{Excerpt.Of(tag["value"] ?? "")}' is geen getal; er wordt niet verdisconteerd."
                )
            );
            return Patience.Endless;
        }

        if (discount.Sign <= 0 || discount > Rational.One)
        {
            findings.Warn(
                tag.Place,
                new(
                    $"The discount factor {discount} is not above 0 and at most 1; GENIUS takes 1.",
                    $"De verdisconteringsfactor {discount} is niet meer dan 0 en hoogstens 1; GENIUS neemt 1."
                )
            );
            return Patience.Endless;
        }

        return new Patience(discount, IsPerRound: false);
    }
}
