using Libvirt.Host.Audit;

namespace Libvirt.Daemon.Tests.Audit;

public sealed class AuditRecordTests
{
    private static readonly Uuid Id = Uuid.TryParse("c7a5fdbd-edaf-9455-926a-d65c16db1809", out var uuid) ? uuid : default;

    [Fact]
    public void Records_have_the_documented_fields_in_order()
    {
        Assert.Equal("virt=kvm op=start reason=booted vm=\"guest\" uuid=c7a5fdbd-edaf-9455-926a-d65c16db1809 vm-pid=42",
            AuditRecord.Control("kvm", "start", "booted", "guest", Id, 42).ToString());
        Assert.Equal("virt=kvm resrc=disk reason=start vm=\"guest\" uuid=c7a5fdbd-edaf-9455-926a-d65c16db1809 old-disk=\"?\" new-disk=\"/a/b.qcow2\"",
            AuditRecord.Resource("kvm", "disk", "start", "guest", Id).Text("old-disk", null).Text("new-disk", "/a/b.qcow2").ToString());
        Assert.Equal("virt=lxc vm=\"guest\" uuid=c7a5fdbd-edaf-9455-926a-d65c16db1809 vm-ctx=\"a:b\" img-ctx=\"?\" model=selinux",
            AuditRecord.MachineId("lxc", "guest", Id, "a:b", null, "selinux").ToString());
        Assert.Equal(2501, (int)AuditRecord.Resource("kvm", "mem", "start", "guest", Id).Number("old-mem", 0).Type);
    }

    [Theory]
    [InlineData("a res=success", "61207265733D73756363657373")]
    [InlineData("a\"b", "612262")]
    [InlineData("ü", "C3BC")]
    public void Names_cannot_forge_fields(string name, string digits)
        => Assert.Contains($" vm={digits} ", AuditRecord.Control("kvm", "stop", "destroyed", name, Id, 1).ToString());

    [Fact]
    public void Words_are_words() => Assert.Throws<ArgumentException>(() => AuditRecord.Resource("kvm", "disk x=y", "start", "guest", Id));

    [Fact]
    public void Level_0_never_asks_the_kernel_and_level_2_insists()
    {
        using var off = AuditLog.Open(0, false);
        Assert.False(off.IsEnabled);
        off.Write(AuditRecord.Control("kvm", "start", "booted", "guest", Id, 42), true);
        using var maybe = AuditLog.Open(1, false);
        if (maybe.IsEnabled)
            AuditLog.Open(2, false).Dispose();
        else
            Assert.Equal(ErrorDomain.Audit, Assert.Throws<LibvirtException>(() => AuditLog.Open(2, false)).Error.Domain);
    }
}
