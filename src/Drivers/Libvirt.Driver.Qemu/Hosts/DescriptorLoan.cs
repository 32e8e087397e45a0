using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>Groups of descriptors that somebody uses; they stay open until it is disposed of.</summary>
/// <param name="groups">By name.</param>
/// <param name="returned">Called once at the end.</param>
public sealed class DescriptorLoan(IReadOnlyDictionary<string, DescriptorGroup> groups, Action? returned) : IDisposable
{
    private Action? _returned = returned;

    /// <summary>No groups.</summary>
    public static DescriptorLoan None { get; } = new(new Dictionary<string, DescriptorGroup>(), null);

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, DescriptorGroup> Groups => groups;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _returned, null)?.Invoke();
}
