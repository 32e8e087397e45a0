namespace Libvirt.Rpc.Tests.Transports;

/// <summary>A theory that needs <see cref="SshServer"/>.</summary>
public sealed class SshServerTheoryAttribute : TheoryAttribute
{
    public SshServerTheoryAttribute() => Skip = SshServer.Current is null ? "set LIBVIRT_TEST_SSH: see tests/Libvirt.Rpc.Tests/Transports/SshServer.cs" : null;
}
