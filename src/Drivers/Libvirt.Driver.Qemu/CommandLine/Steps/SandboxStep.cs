namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>QEMU's own filter of system calls.</summary>
internal static class SandboxStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        if (builder.Settings.Sandbox == false)
            builder.Add("-sandbox", "off");
        else if (builder.Has("seccomp-sandbox"))
            builder.Add("-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny");
    }
}
