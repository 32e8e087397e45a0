using System.Globalization;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The monitor, and a machine without anything that the definition does not name.</summary>
internal static class MonitorStep
{
    /// <summary>Path of the monitor's socket.</summary>
    public static string Socket(string guestFolder) => guestFolder + "/monitor.sock";

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        int descriptor = builder.Resources.ListenUnix(Socket(builder.Folder));
        builder.Pass(descriptor);
        builder.Add("-no-user-config", "-nodefaults");
        builder.Add("-chardev", string.Create(CultureInfo.InvariantCulture, $"socket,id=charmonitor,fd={descriptor},server=on,wait=off"));
        builder.Add("-mon", "chardev=charmonitor,id=monitor,mode=control");
    }
}
