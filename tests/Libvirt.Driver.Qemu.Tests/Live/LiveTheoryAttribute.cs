namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A test with data with a real guest; skipped, saying why, where there is no QEMU.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveTheoryAttribute : TheoryAttribute
{
    public LiveTheoryAttribute() => Skip = LiveHost.Missing;
}
