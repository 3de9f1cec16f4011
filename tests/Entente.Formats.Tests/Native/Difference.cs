using System.Collections;
using System.Reflection;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Tests.Native;

/// <summary>Compares objects by all that can be read of them, and says where they differ first.</summary>
internal static class Difference
{
    /// <summary>The path to the first difference with both values; null for none.</summary>
    public static string? Of(object? left, object? right, string path = "")
    {
        if (left is null || right is null)
        {
            return left is null && right is null ? null : $"{path}: {left ?? "nothing"} and {right ?? "nothing"}";
        }

        if (left.GetType() != right.GetType())
        {
            return $"{path}: {left.GetType().Name} and {right.GetType().Name}";
        }

        if (left is string or Rational or LocalizedText or TimeSpan or Enum || left.GetType().IsPrimitive)
        {
            return left.Equals(right) ? null : $"{path}: {left} and {right}";
        }

        if (left is IEnumerable lefts)
        {
            return OfAll(lefts, (IEnumerable)right, path);
        }

        return left.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && IsStored(property))
            .Select(property => Of(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static bool IsStored(PropertyInfo property) =>
        property.DeclaringType == typeof(Estimate)
        || property.SetMethod is not null
        || property.DeclaringType!.GetField(
            $"<{property.Name}>k__BackingField",
            BindingFlags.NonPublic | BindingFlags.Instance
        )
            is not null;

    private static string? OfAll(IEnumerable lefts, IEnumerable rights, string path)
    {
        bool isDefault = IsDefault(lefts);
        if (isDefault || IsDefault(rights))
        {
            return isDefault == IsDefault(rights) ? null : $"{path}: default and not";
        }

        object?[] left = [.. lefts.Cast<object?>()];
        object?[] right = [.. rights.Cast<object?>()];
        return left.Length != right.Length
            ? $"{path}: {left.Length} and {right.Length} entries"
            : left.Select((each, i) => Of(each, right[i], $"{path}[{i}]")).FirstOrDefault(found => found is not null);
    }

    private static bool IsDefault(IEnumerable values) =>
        values.GetType().GetProperty("IsDefault")?.GetValue(values) is true;
}
