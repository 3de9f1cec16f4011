using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Rooms.Offers;

namespace Entente.Server.Tests.Api;

/// <summary>Makes a value of a type that commands are made of: something in every place, by constructors and by what can be set besides.</summary>
internal static class SampleOf
{
    public static object Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } some)
        {
            return Value(some);
        }

        return type switch
        {
            _ when type == typeof(string) => "liaison",
            _ when type == typeof(int) => 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(bool) => true,
            _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(1),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddYears(80),
            _ when type == typeof(Terms) => new Terms([new("liaison", "yes")]),
            _ when type == typeof(LocalizedText) => (LocalizedText)"liaison",
            _ when type == typeof(Issue) => new Issue.YesNo("visits"),
            _ when type == typeof(Option) => new Option("half"),
            _ when type == typeof(OutcomeSpace) => new OutcomeSpace([new Issue.YesNo("liaison")], []),
            { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => List(type),
            { IsGenericType: true } when typeof(IDictionary).IsAssignableFrom(type) => Map(type),
            { IsValueType: true } => Activator.CreateInstance(type)!,
            { IsAbstract: true } => Value(type.GetNestedTypes().First(each => each.IsSubclassOf(type))),
            _ => Made(type),
        };
    }

    private static object Made(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        object made = constructor.Invoke([.. constructor.GetParameters().Select(each => Value(each.ParameterType))]);
        string[] given = [.. constructor.GetParameters().Select(each => each.Name!)];
        foreach (
            PropertyInfo property in type.GetProperties().Where(each => each.CanWrite && !given.Contains(each.Name))
        )
        {
            property.SetValue(made, Value(property.PropertyType));
        }

        return made;
    }

    private static object List(Type type)
    {
        Type element = type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Value(element), 0);
        return typeof(ImmutableArray)
            .GetMethods()
            .Single(each =>
                each.Name == nameof(ImmutableArray.Create) && each.GetParameters() is [{ ParameterType.IsArray: true }]
            )
            .MakeGenericMethod(element)
            .Invoke(null, [array])!;
    }

    private static object Map(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        object empty = type.GetField("Empty")!.GetValue(null)!;
        return type.GetMethod("Add", arguments)!.Invoke(empty, [Value(arguments[0]), Value(arguments[1])])!;
    }
}
