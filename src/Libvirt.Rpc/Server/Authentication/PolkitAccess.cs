using Libvirt.Host.Processes;
using Libvirt.Rpc.Security.Polkit;

namespace Libvirt.Rpc.Server.Authentication;

/// <summary>Permissions by polkit's rules: action org.libvirt.api.OBJECT.PERMISSION about the client's process.</summary>
public sealed class PolkitAccess : IAccessDriver, IDisposable
{
    private const int Milliseconds = 30_000;

    // Any number of workers ask at once: an answer that takes long is nobody else's.
    private readonly PolkitAuthority _authority = new();

    /// <inheritdoc/>
    public bool IsAllowed(Identity who, string what, string permission, IReadOnlyList<KeyValuePair<string, string>> details)
    {
        if (who.ProcessId is not { } process || who.UnixUserId is not { } user || who.ProcessTime is not { } started)
            throw LibvirtException.Create(ErrorDomain.Access, ErrorNumber.AccessDenied, $"'{what}' denied '{permission}' access: the client's process is not known");
        var subject = new ProcessIdentity((int)process, (uint)user, (uint)(who.UnixGroupId ?? 0), started, who.SelinuxContext);
        return _authority.Ask(subject, $"org.libvirt.api.{what}.{permission}", new Dictionary<string, string>(details), mayInteract: false, Milliseconds) == PolkitAnswer.Authorized;
    }

    /// <inheritdoc/>
    public void Dispose() => _authority.Dispose();
}
