namespace Libvirt;

/// <summary>What a change is about: the running guest, its definition for the next start, or both.</summary>
/// <param name="Live">The guest as it runs.</param>
/// <param name="Config">The definition for the next start.</param>
public readonly record struct Impact(bool Live, bool Config)
{
    /// <summary>Like <see cref="Of"/>, for calls that change or read only one of them.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: both are wanted</exception>
    public static Impact One(IDefinedState state, uint flags)
    {
        if ((flags & 3) == 3)
            throw LibvirtException.InvalidParameter(ErrorDomain.Domain, "virDomainObjGetOneDefState", "flags",
                "Flags 'VIR_DOMAIN_AFFECT_LIVE' and 'VIR_DOMAIN_AFFECT_CONFIG' are mutually exclusive");
        return Of(state, flags);
    }

    /// <summary>Reads <see cref="DomainModificationImpact"/> flags: none means whatever is in effect.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: not running, or transient</exception>
    public static Impact Of(IDefinedState state, uint flags)
    {
        bool live = flags.Has(DomainModificationImpact.Live), config = flags.Has(DomainModificationImpact.Config);
        if (!live && !config)
            return new(state.IsActive, !state.IsActive);
        if (live && !state.IsActive)
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, "domain is not running");
        if (config && !state.IsPersistent)
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, "transient domains do not have any persistent config");
        return new(live, config);
    }
}
