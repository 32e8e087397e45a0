namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The guest's name, as it is shown in lists of processes and windows; it waits for the monitor before it runs.</summary>
internal static class NameStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        builder.Add("-name", $"guest={OptionText.Escape(builder.Domain.Name)},debug-threads=on");
        ExtensionStep.Deprecation(builder);
        builder.Add("-S");
    }
}
