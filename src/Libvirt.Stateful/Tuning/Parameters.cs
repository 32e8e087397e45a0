namespace Libvirt.Stateful.Tuning;

/// <summary>The check of parameters that a program gives.</summary>
public static class Parameters
{
    /// <summary>Refuses parameters that are unknown, of another type than expected, or there twice.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ARGUMENT_UNSUPPORTED or VIR_ERR_INVALID_ARG</exception>
    public static void Check(TypedParameter[] given, params ReadOnlySpan<(string Name, TypedParameterType Type)> known)
    {
        var sorted = (TypedParameter[])given.Clone();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (int i = 0; i < sorted.Length; i++)
        {
            var parameter = sorted[i];
            TypedParameterType? expected = null;
            foreach (var (name, type) in known)
                if (name == parameter.Name)
                    expected = type;
            if (expected is null)
                throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.ArgumentUnsupported, $"parameter '{parameter.Name}' not supported");
            if (parameter.Type is < TypedParameterType.Int or > TypedParameterType.String)
                throw Invalid($"unknown type ('{(int)parameter.Type}') of parameter '{parameter.Name}'");
            if (expected != parameter.Type)
                throw Invalid($"invalid type '{Word(expected.Value)}' for parameter '{parameter.Name}', expected '{Word(parameter.Type)}'"); // so in native
            if (i > 0 && sorted[i - 1].Name == parameter.Name)
                throw Invalid($"parameter '{parameter.Name}' occurs multiple times");
        }
    }

    /// <summary>A parameter by name.</summary>
    public static TypedParameter? Find(TypedParameter[] given, string name)
    {
        foreach (var parameter in given)
            if (parameter.Name == name)
                return parameter;
        return null;
    }

    private static LibvirtException Invalid(string detail) => LibvirtException.InvalidArgument(ErrorDomain.None, detail);

    private static string Word(TypedParameterType type) => type switch
    {
        TypedParameterType.Int => "int",
        TypedParameterType.Uint => "uint",
        TypedParameterType.Llong => "llong",
        TypedParameterType.Ullong => "ullong",
        TypedParameterType.Double => "double",
        TypedParameterType.Boolean => "boolean",
        _ => "string",
    };
}
