using Libvirt.Host.Accounts;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A test with real guests in a network namespace of its own; skipped, saying why, where that cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveNetworkTheoryAttribute : TheoryAttribute
{
    public LiveNetworkTheoryAttribute() => Skip = LiveHost.Missing ?? (ProcessUser.IsRoot ? PrivateNetwork.Missing : "only root can make network devices");
}
