using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using Entente.Analysis;
using Entente.Formats;
using Entente.Testing;
using Microsoft.AspNetCore.Components;

namespace Entente.House.Tests;

public class TypesTests
{
    private static readonly Assembly[] Shipped =
    [
        typeof(ScenarioAnalysis).Assembly,
        typeof(FileReading).Assembly,
        typeof(ScenarioGen).Assembly,
        typeof(Entente.Reporting.Json.AnalysisJson).Assembly,
        Assembly.Load("Entente.Cli"),
        Assembly.Load("Entente.Rooms"),
        Assembly.Load("Entente.Rooms.Storage"),
        Assembly.Load("Entente.Cluster"),
        Assembly.Load("Entente.Web"),
        Assembly.Load("entente-server"),
    ];

    private static IEnumerable<Type> Written =>
        Shipped
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace?.StartsWith("Entente", StringComparison.Ordinal) == true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
                && !type.Name.StartsWith('<')
                && !IsMade(type)
            );

    // What generators of the compiler write follows their rules: components (open classes, parameters that can be set) and the copies that Orleans sends.
    private static bool IsMade(Type type) =>
        type.IsSubclassOf(typeof(ComponentBase))
        || type.Namespace!.StartsWith("OrleansCodeGen", StringComparison.Ordinal)
        || type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false)
        || (type.DeclaringType is { } outer && IsMade(outer))
        || type.Name is "_Imports" or "Program";

    [Fact]
    public void Classes_are_sealed_or_abstract() =>
        Assert.DoesNotContain(Written, type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Nothing_public_can_be_changed_after_it_was_made()
    {
        foreach (Type type in Written.Where(type => type.IsVisible && !type.IsSubclassOf(typeof(Exception))))
        {
            Assert.DoesNotContain(
                type.GetProperties(),
                property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
            );
            Assert.DoesNotContain(
                type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static),
                field => !field.IsInitOnly && !field.IsLiteral && !type.IsEnum
            );
        }
    }

    [Fact]
    public void No_public_signature_has_a_tuple()
    {
        foreach (Type type in Written.Where(type => type.IsVisible))
        {
            IEnumerable<Type> seen = type.GetMethods(
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                )
                .SelectMany(method =>
                    method.GetParameters().Select(each => each.ParameterType).Append(method.ReturnType)
                )
                .Concat(type.GetProperties().Select(property => property.PropertyType))
                .Concat(
                    type.GetConstructors().SelectMany(made => made.GetParameters()).Select(each => each.ParameterType)
                );
            Assert.DoesNotContain(seen, HasTuple);
        }
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Data", "Info", "Base", "Common"];
        Assert.DoesNotContain(Written, type => empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));
    }

    private static bool HasTuple(Type type) =>
        type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
        || type.FullName?.StartsWith("System.Tuple`", StringComparison.Ordinal) == true
        || (type.HasElementType && HasTuple(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(HasTuple));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
