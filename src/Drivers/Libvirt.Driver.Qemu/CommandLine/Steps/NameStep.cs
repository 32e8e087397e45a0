namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The guest's name, as it is shown in lists of processes and windows; it waits for the monitor before it runs.</summary>
internal static class NameStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var name = OptionText.Escape(builder.Domain.Name);
        builder.Add("-name", $"guest={name}{(builder.Settings.NamesProcess ? ",process=qemu:" + name : "")},debug-threads=on");
        ExtensionStep.Deprecation(builder);
        builder.Add("-S");
    }
}
