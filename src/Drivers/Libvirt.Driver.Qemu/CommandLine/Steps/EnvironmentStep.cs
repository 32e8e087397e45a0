namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The environment of QEMU: little of the daemon's own, folders inside the guest's own.</summary>
internal static class EnvironmentStep
{
    private static readonly string[] First = ["PATH", "LD_PRELOAD", "LD_LIBRARY_PATH"], Then = ["USER", "LOGNAME", "TMPDIR"];

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        Set(builder, "LC_ALL", "C");
        foreach (var name in First)
            Inherit(builder, name);
        if (builder.Settings.IsPrivileged)
            Set(builder, "HOME", builder.Folder);
        else
            Inherit(builder, "HOME");
        foreach (var name in Then)
            Inherit(builder, name);
        if (!builder.Settings.IsPrivileged)
            return;
        Set(builder, "XDG_DATA_HOME", builder.Folder + "/.local/share");
        Set(builder, "XDG_CACHE_HOME", builder.Folder + "/.cache");
        Set(builder, "XDG_CONFIG_HOME", builder.Folder + "/.config");
    }

    private static void Set(LaunchBuilder builder, string name, string value) => builder.Command.Environment.Add(new(name, value));

    private static void Inherit(LaunchBuilder builder, string name)
    {
        if (builder.Settings.Inherited.TryGetValue(name, out var value))
            Set(builder, name, value);
    }
}
