using Libvirt.Host.Accounts;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A test with a real guest of a privileged driver; skipped, saying why, where that cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveRootFactAttribute : FactAttribute
{
    public LiveRootFactAttribute() => Skip = LiveHost.Missing ?? (ProcessUser.IsRoot ? Users.FindId("libvirt-qemu") is null ? "no user libvirt-qemu (package libvirt-daemon)" : null : "only root can confine guests");
}
