namespace Libvirt;

/// <summary>Which guests virConnectListAllDomains gives: of each group of flags that has one set, a guest must fit one.</summary>
/// <param name="State">Running, paused ...</param>
/// <param name="IsActive">It runs or is paused.</param>
/// <param name="IsPersistent">It stays when it stops.</param>
/// <param name="Autostart">It is started with the host.</param>
/// <param name="HasManagedSave">There is a saved image of it.</param>
/// <param name="Snapshots">How many snapshots it has.</param>
/// <param name="Checkpoints">How many checkpoints it has.</param>
public readonly record struct GuestFilter(DomainState State, bool IsActive, bool IsPersistent, bool Autostart, bool HasManagedSave, int Snapshots, int Checkpoints)
{
    private const ConnectListAllDomainsFlags States = ConnectListAllDomainsFlags.Running | ConnectListAllDomainsFlags.Paused | ConnectListAllDomainsFlags.Shutoff | ConnectListAllDomainsFlags.Other;

    /// <summary>All flags that <see cref="Fits"/> understands.</summary>
    public const uint Mask = 0xffff;

    /// <summary>Whether a guest of this kind is wanted.</summary>
    public bool Fits(uint flags)
        => (flags & Mask) == 0
        || (Pass(flags, ConnectListAllDomainsFlags.Active, ConnectListAllDomainsFlags.Inactive, IsActive)
        && Pass(flags, ConnectListAllDomainsFlags.Persistent, ConnectListAllDomainsFlags.Transient, IsPersistent)
        && ListFilter.Pass(flags, (uint)States, (uint)(State switch
        {
            DomainState.Running => ConnectListAllDomainsFlags.Running,
            DomainState.Paused => ConnectListAllDomainsFlags.Paused,
            DomainState.Shutoff => ConnectListAllDomainsFlags.Shutoff,
            _ => ConnectListAllDomainsFlags.Other,
        }))
        && Pass(flags, ConnectListAllDomainsFlags.Managedsave, ConnectListAllDomainsFlags.NoManagedsave, HasManagedSave)
        && Pass(flags, ConnectListAllDomainsFlags.Autostart, ConnectListAllDomainsFlags.NoAutostart, Autostart)
        && Pass(flags, ConnectListAllDomainsFlags.HasSnapshot, ConnectListAllDomainsFlags.NoSnapshot, Snapshots > 0)
        && Pass(flags, ConnectListAllDomainsFlags.HasCheckpoint, ConnectListAllDomainsFlags.NoCheckpoint, Checkpoints > 0));

    private static bool Pass(uint flags, ConnectListAllDomainsFlags whenTrue, ConnectListAllDomainsFlags whenFalse, bool property)
        => ListFilter.Pass(flags, (uint)whenTrue, (uint)whenFalse, property);
}
