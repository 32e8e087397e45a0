using Libvirt.Host.Accounts;
using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

public sealed partial class QemuConfiguration
{
    private const uint RootId = 0;
    private static readonly string[] MadeForQemu = ["libvirt-qemu", "qemu"];
    private (uint User, uint Group)? _owner;

    /// <summary>User that guests run as without a label of their own. In a user's daemon that user.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: there is no such user</exception>
    public uint UserId => Owner.User;

    /// <summary>Group that guests run as without a label of their own.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: there is no such group</exception>
    public uint GroupId => Owner.Group;

    /// <summary>Files of guests are given to their user.</summary>
    public bool ChangesOwners => IsPrivileged && Get(ConfinementSettings.DynamicOwnership);

    /// <summary>Owners before are remembered.</summary>
    public bool RemembersOwners => IsPrivileged && Get(ConfinementSettings.RememberOwner);

    /// <summary>Guests have a /dev of their own, where the host can do that.</summary>
    public bool UsesMountNamespace => IsPrivileged && (Get(ConfinementSettings.Namespaces) ?? ["mount"]).Contains("mount");

    /// <summary>Controllers of control groups that are used, native's names.</summary>
    public IReadOnlyList<string> Controllers => Get(ConfinementSettings.Controllers) ?? ConfinementSettings.StandardControllers;

    /// <summary>Device files that every guest may open.</summary>
    public IReadOnlyList<string> GuestDevices => Get(ConfinementSettings.DeviceAccess) ?? ConfinementSettings.StandardDevices;

    /// <summary>virtlogd writes the logs. A driver in a program's own process does without daemons.</summary>
    public bool UsesLogDaemon => Get(ProgramSettings.OutputHandler) == "logd" && Folders.Root is null;

    /// <summary>Folder of automatic dumps.</summary>
    public string DumpFolder => Get(SaveSettings.DumpPath) ?? Folders.Dumps;

    /// <summary>Folder of memory that is a file.</summary>
    public string MemoryFolder => Get(ProgramSettings.MemoryFolder) ?? Folders.Memory;

    /// <summary>The folder of certificates of a user of TLS.</summary>
    public string TlsFolder(TlsKeys keys)
        => Get(keys.Folder) ?? (keys != TlsKeys.Common && Directory.Exists(keys.StandardFolder) ? keys.StandardFolder : Get(TlsKeys.Common.Folder)!);

    /// <summary>Whether a user of TLS demands certificates of the other side.</summary>
    public bool TlsVerifies(TlsKeys keys) => Get(keys.Verify) ?? Get(TlsKeys.Common.Verify) ?? keys.StandardVerify;

    /// <summary>UUID of the secret that opens the private key; null for an open key.</summary>
    public string? TlsSecret(TlsKeys keys) => Get(keys.Secret) ?? Get(TlsKeys.Common.Secret);

    /// <summary>Priority string; null for QEMU's choice.</summary>
    public string? TlsPriority(TlsKeys keys) => Get(keys.Priority) ?? Get(TlsKeys.Common.Priority);

    /// <summary>Which guests are saved when the host ends.</summary>
    public string TrySave => Get(HostPowerSettings.TrySave) ?? (IsPrivileged ? "none" : "persistent");

    /// <summary>Which guests are shut down when the host ends.</summary>
    public string TryShutdown => Get(HostPowerSettings.TryShutdown) ?? (IsPrivileged ? "none" : "all");

    /// <summary>Which guests are ended when the host ends.</summary>
    public string PowerOff => Get(HostPowerSettings.PowerOff) ?? (IsPrivileged ? "none" : "all");

    private (uint User, uint Group) Owner => _owner ??= FindOwner();

    private (uint User, uint Group) FindOwner()
    {
        if (!IsPrivileged)
            return (ProcessUser.Id, ProcessUser.GroupId);
        return (Find(ConfinementSettings.User, Users.FindId), Find(ConfinementSettings.UserGroup, Groups.FindId));
    }

    private uint Find(TextSetting setting, Func<string, uint?> find)
    {
        if (Get(setting) is { } name)
            return find(name) ?? throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"qemu.conf: {setting.Name}: there is no '{name}'");
        foreach (var candidate in MadeForQemu)
            if (find(candidate) is { } id)
                return id;
        return RootId;
    }
}
