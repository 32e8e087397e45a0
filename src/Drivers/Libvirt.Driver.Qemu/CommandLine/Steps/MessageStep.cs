namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Time stamps in what QEMU says to its log.</summary>
internal static class MessageStep
{
    /// <summary>Adds them, unless they are not wanted.</summary>
    public static void Run(LaunchBuilder builder)
    {
        if (builder.Settings.LogsTime)
            builder.Add("-msg", "timestamp=on");
    }
}
