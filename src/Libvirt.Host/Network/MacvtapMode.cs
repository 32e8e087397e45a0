namespace Libvirt.Host.Network;

/// <summary>What a macvtap does with packets for others that share its device (MACVLAN_MODE_*).</summary>
public enum MacvtapMode
{
    /// <summary>They are not delivered.</summary>
    Private = 1,

    /// <summary>The switch behind the device sends them back.</summary>
    Vepa = 2,

    /// <summary>They are delivered at once.</summary>
    Bridge = 4,

    /// <summary>There are no others: the whole device is the guest's.</summary>
    Passthrough = 8,
}
