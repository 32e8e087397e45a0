using Libvirt.Host.Processes;
using Libvirt.Rpc.Security.Polkit;

namespace Libvirt.Rpc.Server.Authentication;

/// <summary>Permissions by polkit's rules: action org.libvirt.api.OBJECT.PERMISSION about the client's process.</summary>
public sealed class PolkitAccess : IAccessDriver, IDisposable
{
    private const int Milliseconds = 30_000;
    private readonly Lock _gate = new();
    private PolkitAuthority? _authority;

    /// <inheritdoc/>
    public bool IsAllowed(ClientIdentity who, string what, string permission, IReadOnlyList<KeyValuePair<string, string>> details)
    {
        if (who.ProcessId is not { } process || who.UserId is not { } user)
            throw LibvirtException.Create(ErrorDomain.Access, ErrorNumber.AccessDenied, $"'{what}' denied '{permission}' access: the client's process is not known");
        var subject = new ProcessIdentity((int)process, user, who.GroupId ?? 0, who.ProcessTime ?? ProcessIdentity.StartTimeOf((int)process), who.SecurityContext);
        var table = new Dictionary<string, string>();
        foreach (var (key, value) in details)
            table[key] = value;
        lock (_gate)
        {
            _authority ??= new PolkitAuthority();
            try
            {
                return _authority.Ask(subject, $"org.libvirt.api.{what}.{permission}", table, mayInteract: false, Milliseconds) == PolkitAnswer.Authorized;
            }
            catch (LibvirtException)
            {
                _authority.Dispose();
                _authority = null;
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _authority?.Dispose();
}
