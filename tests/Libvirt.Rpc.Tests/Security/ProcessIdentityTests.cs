using Libvirt.Host.Processes;

namespace Libvirt.Rpc.Tests.Security;

public sealed class ProcessIdentityTests
{
    [Fact]
    public void The_peer_is_known()
    {
        var (left, right) = SocketPair.Descriptors();
        using (left)
        using (right)
        {
            var identity = ProcessIdentity.OfPeer(left.Number);
            Assert.Equal(Environment.ProcessId, identity.ProcessId);
            string[] status = File.ReadAllLines("/proc/self/status");
            Assert.Equal(uint.Parse(status.First(line => line.StartsWith("Uid:")).Split('\t')[2]), identity.UserId);
            Assert.Equal(uint.Parse(status.First(line => line.StartsWith("Gid:")).Split('\t')[2]), identity.GroupId);
            long started = Environment.TickCount64 / 1000 - (long)identity.StartTime / 100;
            Assert.InRange(started, 0, 3600);
        }
    }

    [Fact]
    public void Other_descriptors_are_refused()
    {
        Assert.Equal(ErrorNumber.SystemError, Assert.Throws<LibvirtException>(() => ProcessIdentity.OfPeer(-1)).Code);
        Assert.Equal(0UL, ProcessIdentity.StartTimeOf(int.MaxValue));
    }
}
