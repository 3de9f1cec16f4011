using System.Globalization;
using System.Reflection;
using System.Text;

namespace Entente.House.Tests;

/// <summary>What a library offers to its callers, as text: every visible type with its visible members, in ordinal order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(Shown, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Kind(type)} {Shown(type)}{Parents(type)}\n");
            IEnumerable<string> members = type.GetMembers(Declared)
                .Select(member => Line(type, member))
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal);
            foreach (string member in members)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {member}\n");
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : "class";

    private static string Parents(Type type)
    {
        string parent =
            type.BaseType is { } of && of != typeof(object) && of != typeof(ValueType) && of != typeof(Enum)
                ? " : " + Shown(of)
                : "";
        return parent;
    }

    private static string? Line(Type type, MemberInfo member) =>
        member switch
        {
            FieldInfo { IsSpecialName: false, IsPublic: true } field when type.IsEnum || field.IsLiteral =>
                $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
            FieldInfo { IsSpecialName: false, IsPublic: true } field => $"{Shown(field.FieldType)} {field.Name}",
            PropertyInfo property when Accessors(property) is { Length: > 0 } accessors =>
                $"{Static(property.GetMethod ?? property.SetMethod!)}{Shown(property.PropertyType)} {property.Name}{Indices(property)} {{ {accessors} }}",
            ConstructorInfo { IsPublic: true } constructor => $"new({Parameters(constructor)})",
            MethodInfo { IsPublic: true } method when IsOffered(method) =>
                $"{Static(method)}{Shown(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
            _ => null,
        };

    // What the compiler writes for every record says nothing about it.
    private static bool IsOffered(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && method.Name is not ("<Clone>$" or "PrintMembers" or "GetHashCode" or "ToString" or "Equals" or "Deconstruct")
        && method.Name is not ("op_Equality" or "op_Inequality");

    private static string Accessors(PropertyInfo property)
    {
        string get = property.GetMethod is { IsPublic: true } ? "get;" : "";
        string set = property.SetMethod is { IsPublic: true } ? " init;" : "";
        return (get + set).Trim();
    }

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Indices(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(each => Shown(each.ParameterType)))}]"
            : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Shown))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(each => $"{Shown(each.ParameterType)} {each.Name}{(each.HasDefaultValue ? " = …" : "")}")
        );

    private static string Shown(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsByRef || type.IsArray)
        {
            return Shown(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        string name = type.IsNested ? $"{Shown(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        string plain = name.Split('`')[0];
        return type.IsGenericType ? $"{plain}<{string.Join(", ", type.GetGenericArguments().Select(Shown))}>" : plain;
    }
}
