namespace Libvirt;

/// <summary>The parameters of a migration, which grow and change from step to step.</summary>
/// <param name="parameters">VIR_MIGRATE_PARAM_* in the program's order.</param>
internal sealed class MigrationParameters(IEnumerable<TypedParameter> parameters)
{
    private readonly List<TypedParameter> _list = [.. parameters];

    /// <summary>What calls without parameters know of, in the order in which native makes parameters of their arguments.</summary>
    /// <param name="uri">Where the destination's hypervisor listens; null for its choice.</param>
    /// <param name="name">The guest's name on the destination; null to keep it.</param>
    /// <param name="xml">The guest's document on the destination; null to keep it.</param>
    /// <param name="bandwidth">MiB/s.</param>
    public static MigrationParameters Of(string? uri, string? name, string? xml, ulong bandwidth)
    {
        var made = new MigrationParameters([]);
        made.Add(Constants.MigrateParamUri, uri);
        made.Add(Constants.MigrateParamDestName, name);
        made.Add(Constants.MigrateParamDestXml, xml);
        made._list.Add(TypedParameter.ULong(Constants.MigrateParamBandwidth, bandwidth));
        return made;
    }

    /// <summary>Where the destination's hypervisor listens.</summary>
    public string? Uri => Text(Constants.MigrateParamUri);

    /// <summary>The guest's name on the destination.</summary>
    public string? DestinationName => Text(Constants.MigrateParamDestName);

    /// <summary>The guest's document on the destination.</summary>
    public string? DestinationXml => Text(Constants.MigrateParamDestXml);

    /// <summary>MiB/s; 0 when absent.</summary>
    public ulong Bandwidth => Find(Constants.MigrateParamBandwidth, TypedParameterType.Ullong)?.AsULong ?? 0;

    /// <summary>True when steps without parameters can carry them all.</summary>
    public bool FitOldSteps => _list.TrueForAll(p => p.Name is Constants.MigrateParamUri or Constants.MigrateParamDestName or Constants.MigrateParamDestXml or Constants.MigrateParamBandwidth);

    /// <summary>Refuses what the library itself will read later.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: another type</exception>
    public void CheckTypes() => _ = (Uri, DestinationName, DestinationXml, Bandwidth);

    /// <summary>Refuses what no step can carry.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: a string without a value, a name that is too long</exception>
    public void CheckValues()
    {
        foreach (var p in _list)
        {
            if (p.Name.Length >= Constants.TypedParamFieldLength)
                throw LibvirtException.InvalidParameter(ErrorDomain.None, "virTypedParamsCheck", "params", $"string parameter name '{p.Name}' too long");
            if (p.Type == TypedParameterType.String && p.Text is null)
                throw LibvirtException.InvalidParameter(ErrorDomain.None, "virTypedParamsCheck", "params", $"NULL string parameter '{p.Name}'");
        }
    }

    /// <summary>As a step takes them.</summary>
    public TypedParameter[] ToArray() => [.. _list];

    /// <summary>Sets a text in the place where it was, or at the end.</summary>
    public void Replace(string name, string text)
    {
        int at = _list.FindIndex(p => p.Name == name);
        if (at >= 0)
            _list[at] = TypedParameter.String(name, text);
        else
            Add(name, text);
    }

    /// <summary>Sets a text unless it is there.</summary>
    public void AddIfMissing(string name, string text)
    {
        if (Text(name) is null)
            Add(name, text);
    }

    private void Add(string name, string? text)
    {
        if (text is not null)
            _list.Add(TypedParameter.String(name, text));
    }

    private string? Text(string name) => Find(name, TypedParameterType.String)?.Text;

    /// <summary>The first of a name; of another type it is refused, in the words and the order in which native's getters name the types.</summary>
    private TypedParameter? Find(string name, TypedParameterType wanted)
    {
        foreach (var p in _list)
        {
            if (p.Name != name)
                continue;
            if (p.Type == wanted)
                return p;
            throw LibvirtException.InvalidArgument(ErrorDomain.None, TypedParameterText.TypeName(p.Type) is { } actual
                ? $"invalid type '{TypedParameterText.TypeName(wanted)}' for parameter '{name}', expected '{actual}'"
                : $"unknown type ('{(int)p.Type}') of parameter '{name}'");
        }
        return null;
    }
}
