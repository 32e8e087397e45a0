namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Time stamps in what QEMU says to its log.</summary>
internal static class MessageStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder) => builder.Add("-msg", "timestamp=on");
}
