using Libvirt.Driver.Qemu.CommandLine.Networks;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>What counts for a network card that runs: what the port of its network made of it, else what its definition says.</summary>
internal static class CardFacts
{
    extension(InterfaceDevice card)
    {
        /// <summary>It has a device of the host that we make or open.</summary>
        public bool HasTap => NetworkBackend.Type(card) is InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Ethernet or InterfaceType.Direct;

        /// <summary>Its device of the host is a port of a bridge.</summary>
        public bool IsBridged => NetworkBackend.Type(card) is InterfaceType.Network or InterfaceType.Bridge;

        /// <summary>Its device of the host is a macvtap.</summary>
        public bool IsDirect => NetworkBackend.Type(card) == InterfaceType.Direct;

        /// <summary>Its device of the host is made for it and goes with it.</summary>
        public bool IsManaged => card.Target?.Managed != false;

        /// <summary>Its bridge.</summary>
        public string? BridgeName => (card.Actual?.Source ?? card.Source)?.Bridge;

        /// <summary>The device of the host that a macvtap shares.</summary>
        public string? SharedDevice => (card.Actual?.Source ?? card.Source)?.Device;

        /// <summary>How a macvtap shares it.</summary>
        public string? SharingMode => (card.Actual?.Source ?? card.Source)?.Mode;

        /// <summary>Its limits.</summary>
        public Bandwidth? Limits => card.Actual is null ? card.Bandwidth : card.Actual.Bandwidth;

        /// <summary>Its tagged networks.</summary>
        public Vlan? Tags => card.Actual is null ? card.Vlan : card.Actual.Vlan;

        /// <summary>Its port profile.</summary>
        public VirtualPort? Profile => card.Actual is null ? card.VirtualPort : card.Actual.VirtualPort;

        /// <summary>Its port does not hear other isolated ports.</summary>
        public bool IsIsolated => (card.Actual is null ? card.Port?.Isolated : card.Actual.Port?.Isolated) == true;

        /// <summary>The guest may say which packets it gets.</summary>
        public bool TrustsFilters => (card.Actual is null ? card.TrustGuestRxFilters : card.Actual.TrustGuestRxFilters) == true;

        /// <summary>How many packets its device collects; 0 for the kernel's number.</summary>
        public uint ReceiveFrames => card.Coalesce?.Receive?.Frames?.Maximum ?? 0;
    }
}
