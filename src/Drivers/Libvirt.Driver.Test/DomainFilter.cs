namespace Libvirt.Driver.Test;

/// <summary>Which guests virConnectListAllDomains gives: of each group of flags that has one set, a guest must fit one.</summary>
internal static class DomainFilter
{
    /// <summary>All flags.</summary>
    public const uint Mask = 0xffff;

    /// <summary>Whether a guest is wanted.</summary>
    public static bool Accepts(TestDomainState state, uint flags)
        => (flags & Mask) == 0
        || (Fits(flags, (ConnectListAllDomainsFlags.Active, state.IsActive), (ConnectListAllDomainsFlags.Inactive, !state.IsActive))
        && Fits(flags, (ConnectListAllDomainsFlags.Persistent, state.Persistent), (ConnectListAllDomainsFlags.Transient, !state.Persistent))
        && Fits(flags, (ConnectListAllDomainsFlags.Running, state.State == DomainState.Running), (ConnectListAllDomainsFlags.Paused, state.State == DomainState.Paused),
            (ConnectListAllDomainsFlags.Shutoff, state.State == DomainState.Shutoff),
            (ConnectListAllDomainsFlags.Other, state.State is not (DomainState.Running or DomainState.Paused or DomainState.Shutoff)))
        && Fits(flags, (ConnectListAllDomainsFlags.Managedsave, state.HasManagedSave), (ConnectListAllDomainsFlags.NoManagedsave, !state.HasManagedSave))
        && Fits(flags, (ConnectListAllDomainsFlags.Autostart, state.Autostart), (ConnectListAllDomainsFlags.NoAutostart, !state.Autostart))
        && Fits(flags, (ConnectListAllDomainsFlags.HasSnapshot, state.Snapshots.Count > 0), (ConnectListAllDomainsFlags.NoSnapshot, state.Snapshots.Count == 0))
        && Fits(flags, (ConnectListAllDomainsFlags.HasCheckpoint, state.Checkpoints.Count > 0), (ConnectListAllDomainsFlags.NoCheckpoint, state.Checkpoints.Count == 0)));

    private static bool Fits(uint flags, params ReadOnlySpan<(ConnectListAllDomainsFlags Flag, bool Fits)> group)
    {
        bool asked = false;
        foreach (var (flag, fits) in group)
            if ((flags & (uint)flag) != 0)
            {
                asked = true;
                if (fits)
                    return true;
            }
        return !asked;
    }
}
