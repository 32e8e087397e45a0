using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Host.Security;

/// <summary>The ways in which this host keeps guests apart, as capabilities tell them.</summary>
public static class SecurityModels
{
    /// <summary>Domain of interpretation of every model.</summary>
    public const string Domain = "0";

    /// <summary>The model in use: "selinux" or "apparmor" when the kernel enforces it for us, else "none".</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    /// <param name="configuration">/etc, where the policies' configuration is.</param>
    public static HostSecurityModel Primary(KernelFolders folders, string configuration = "/etc")
    {
        // libselinux counts SELinux as enabled when its file system is there and it is configured.
        if (File.Exists(Path.Combine(Path.GetDirectoryName(folders.Kernel) ?? "/sys", "fs/selinux/enforce")) && File.Exists(configuration + "/selinux/config"))
            return SeLinux(configuration);
        var profiles = folders.Kernel + "/security/apparmor/profiles";
        return IsConfined(profiles) ? new() { Model = "apparmor", Domain = Domain } : new() { Model = "none", Domain = Domain };
    }

    /// <summary>File owners: the user and group that guests run as.</summary>
    /// <param name="user">Number of the user.</param>
    /// <param name="group">Number of the group.</param>
    /// <param name="guestTypes">"kvm", "qemu".</param>
    public static HostSecurityModel Owners(uint user, uint group, params ReadOnlySpan<string> guestTypes)
    {
        var model = new HostSecurityModel { Model = "dac", Domain = Domain };
        foreach (var type in guestTypes)
            model.BaseLabels.Add(new() { Type = type, Label = $"+{user}:+{group}" });
        return model;
    }

    /// <summary>virtual_domain_context holds the label of KVM guests, and in a second line that of emulated ones.</summary>
    private static HostSecurityModel SeLinux(string configuration)
    {
        var model = new HostSecurityModel { Model = "selinux", Domain = Domain };
        var policy = "targeted";
        foreach (var line in (KernelFile.Read(configuration + "/selinux/config") ?? "").AsSpan().EnumerateLines())
            if (line.StartsWith("SELINUXTYPE=", StringComparison.Ordinal))
                policy = line["SELINUXTYPE=".Length..].Trim().ToString();
        var contexts = (KernelFile.Read($"{configuration}/selinux/{policy}/contexts/virtual_domain_context") ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (contexts.Length > 0)
        {
            model.BaseLabels.Add(new() { Type = "kvm", Label = contexts[0] });
            model.BaseLabels.Add(new() { Type = "qemu", Label = contexts[^1] });
        }
        return model;
    }

    /// <summary>AppArmor serves when the daemon itself is confined: only then may it confine guests.</summary>
    private static bool IsConfined(string profiles)
    {
        try
        {
            return (KernelFile.Read(profiles) ?? "").Contains("libvirtd (enforce)", StringComparison.Ordinal);
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError)
        {
            return false; // not root: cannot load profiles either
        }
    }
}
