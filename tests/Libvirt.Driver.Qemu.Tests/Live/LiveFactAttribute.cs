namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A test with a real guest; skipped, saying why, where there is no QEMU.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveFactAttribute : FactAttribute
{
    public LiveFactAttribute() => Skip = LiveHost.Missing;
}
