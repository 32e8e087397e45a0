namespace Libvirt;

/// <summary>The parameters of a call: validation and lookup with native's errors.</summary>
/// <param name="parameters">What the caller gave, in its order; names may repeat.</param>
public readonly struct TypedParameterSet(IReadOnlyList<TypedParameter> parameters)
{
    private readonly IReadOnlyList<TypedParameter>? _parameters = parameters;

    /// <summary>The parameters in the order of the caller.</summary>
    public IReadOnlyList<TypedParameter> Parameters => _parameters ?? [];

    /// <summary>Refuses what is unknown, of another type, or doubled. As native, looks at the names in byte order and reports the first fault.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ARGUMENT_UNSUPPORTED: not supported; VIR_ERR_INVALID_ARG: wrong type or occurs multiple times</exception>
    public void Validate(params ReadOnlySpan<TypedParameterRule> rules)
    {
        string? previous = null;
        foreach (var parameter in Parameters.Index().OrderBy(p => p.Item.Name, StringComparer.Ordinal).ThenBy(p => p.Index).Select(p => p.Item))
        {
            TypedParameterRule? found = null;
            foreach (var rule in rules)
            {
                if (rule.Name == parameter.Name)
                    found = rule;
            }
            if (found is not { } expected)
                throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.ArgumentUnsupported, $"parameter '{parameter.Name}' not supported");
            Check(parameter, expected.Type);
            if (!expected.Multiple && previous == parameter.Name)
                throw LibvirtException.InvalidArgument(ErrorDomain.None, $"parameter '{parameter.Name}' occurs multiple times");
            previous = parameter.Name;
        }
    }

    /// <summary>The first parameter of a name, or null.</summary>
    public TypedParameter? Find(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
                return parameter;
        }
        return null;
    }

    /// <summary>A value of type int; null when absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it has another type</exception>
    public int? GetInt(string name) => Find(name, TypedParameterType.Int)?.AsInt;

    /// <summary>A value of type uint; null when absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it has another type</exception>
    public uint? GetUInt(string name) => Find(name, TypedParameterType.Uint)?.AsUInt;

    /// <summary>A value of type llong; null when absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it has another type</exception>
    public long? GetLong(string name) => Find(name, TypedParameterType.Llong)?.AsLong;

    /// <summary>A value of type ullong; null when absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it has another type</exception>
    public ulong? GetULong(string name) => Find(name, TypedParameterType.Ullong)?.AsULong;

    /// <summary>A value of type double; null when absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it has another type</exception>
    public double? GetDouble(string name) => Find(name, TypedParameterType.Double)?.AsDouble;

    /// <summary>A value of type boolean; null when absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it has another type</exception>
    public bool? GetBoolean(string name) => Find(name, TypedParameterType.Boolean)?.AsBoolean;

    /// <summary>A value of type string; null when absent.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it has another type</exception>
    public string? GetString(string name) => Find(name, TypedParameterType.String)?.Text;

    /// <summary>All values of a name that may occur more than once.</summary>
    public IEnumerable<string> GetStrings(string name)
        => Parameters.Where(p => p.Name == name && p.Type == TypedParameterType.String).Select(p => p.Text ?? "");

    private TypedParameter? Find(string name, TypedParameterType type)
    {
        var found = Find(name);
        if (found is { } parameter)
            Check(parameter, type);
        return found;
    }

    private static void Check(TypedParameter parameter, TypedParameterType expected)
    {
        if (parameter.Type == expected)
            return;
        throw LibvirtException.InvalidArgument(ErrorDomain.None, TypedParameterText.TypeName(parameter.Type) is { } type
            ? $"invalid type '{type}' for parameter '{parameter.Name}', expected '{TypedParameterText.TypeName(expected)}'"
            : $"unknown type ('{(int)parameter.Type}') of parameter '{parameter.Name}'");
    }
}
