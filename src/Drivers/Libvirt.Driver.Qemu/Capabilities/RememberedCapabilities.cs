using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>What a status file says that the emulator of a running guest can do: that binary may be another one, or gone, by now.</summary>
/// <param name="architecture">Architecture of the guest.</param>
/// <param name="flags">Names of the capabilities.</param>
internal sealed class RememberedCapabilities(string architecture, IReadOnlyList<string> flags) : IEmulatorCapabilities
{
    private readonly HashSet<string> _flags = [.. flags];

    /// <inheritdoc/>
    public IReadOnlyList<string> Flags => flags;

    /// <inheritdoc/>
    public string Architecture => architecture;

    /// <inheritdoc/>
    public bool Has(string flag) => _flags.Contains(flag);

    /// <inheritdoc/>
    public bool Supports(DomainType type) => true;

    /// <inheritdoc/>
    public string? PreferredMachine(DomainType type) => null;

    /// <inheritdoc/>
    public EmulatorMachine? Machine(DomainType type, string name) => null;

    /// <inheritdoc/>
    public bool SupportsGic(DomainType type, int version) => false;
}
