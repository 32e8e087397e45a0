namespace Libvirt.Driver.Qemu.Tests;

/// <summary>A test of something that only root may do, with a real QEMU.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public const string Emulator = "/usr/bin/qemu-system-x86_64";

    public RootFactAttribute()
    {
        if (Environment.UserName != "root")
            Skip = "needs root";
        else if (!File.Exists(Emulator))
            Skip = "needs " + Emulator;
    }
}
