using System.Globalization;
using System.Text;

namespace Libvirt;

/// <summary>Typed parameters from and to text.</summary>
public static class TypedParameterText
{
    /// <summary>"int", "uint", "llong", "ullong", "double", "boolean", "string"; null for an unknown type.</summary>
    public static string? TypeName(TypedParameterType type) => type switch
    {
        TypedParameterType.Int => "int",
        TypedParameterType.Uint => "uint",
        TypedParameterType.Llong => "llong",
        TypedParameterType.Ullong => "ullong",
        TypedParameterType.Double => "double",
        TypedParameterType.Boolean => "boolean",
        TypedParameterType.String => "string",
        _ => null,
    };

    /// <summary>Refuses a name that does not fit into virTypedParameter.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: Field name too long</exception>
    public static void CheckName(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) >= Constants.TypedParamFieldLength)
            throw LibvirtException.Internal(ErrorDomain.None, $"Field name '{name}' too long");
    }

    /// <summary>What virTypedParamsAddFromString does: decimal numbers; unsigned ones also as "-1"; booleans as 0, 1, true, false in any case.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the text is no value of the type; VIR_ERR_INTERNAL_ERROR: unexpected type, or the name is too long</exception>
    public static TypedParameter Parse(string name, TypedParameterType type, string text)
    {
        CheckName(name);
        switch (type)
        {
            case TypedParameterType.Int:
                return Numbers.TryParseInt(text, out int i) ? TypedParameter.Int(name, i) : throw Expected("int");
            case TypedParameterType.Uint:
                return Numbers.TryParseUIntWrapping(text, out uint u) ? TypedParameter.UInt(name, u) : throw Expected("unsigned int");
            case TypedParameterType.Llong:
                return Numbers.TryParseLong(text, out long l) ? TypedParameter.Long(name, l) : throw Expected("long long");
            case TypedParameterType.Ullong:
                return Numbers.TryParseULongWrapping(text, out ulong ul) ? TypedParameter.ULong(name, ul) : throw Expected("unsigned long long");
            case TypedParameterType.Double:
                return FloatingPoint.TryParse(text, out double d) ? TypedParameter.Double(name, d) : throw Expected("double");
            case TypedParameterType.Boolean when text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase):
                return TypedParameter.Boolean(name, true);
            case TypedParameterType.Boolean when text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase):
                return TypedParameter.Boolean(name, false);
            case TypedParameterType.Boolean:
                throw LibvirtException.InvalidArgument(ErrorDomain.None, $"Invalid boolean value for field '{name}'");
            case TypedParameterType.String:
                return TypedParameter.String(name, text);
            default:
                throw LibvirtException.Internal(ErrorDomain.None, $"unexpected type {(int)type} for field {name}");
        }

        LibvirtException Expected(string what) => LibvirtException.InvalidArgument(ErrorDomain.None, $"Invalid value for field '{name}': expected {what}");
    }

    /// <summary>The value as text: numbers in decimal, booleans as 0 and 1.</summary>
    public static string Format(TypedParameter parameter) => parameter.Type switch
    {
        TypedParameterType.Int => parameter.AsInt.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Uint => parameter.AsUInt.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Llong => parameter.AsLong.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Ullong => parameter.AsULong.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Double => FloatingPoint.Format(parameter.AsDouble),
        TypedParameterType.Boolean => parameter.AsBoolean ? "1" : "0",
        TypedParameterType.String => parameter.Text ?? "",
        _ => throw LibvirtException.Internal(ErrorDomain.None, $"unexpected type {(int)parameter.Type} for field {parameter.Name}"),
    };
}
