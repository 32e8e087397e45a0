using Libvirt.Host.Devices;
using Libvirt.Host.Firmware;
using Libvirt.Host.Power;
using Libvirt.Host.Security;

namespace Libvirt.Host.Tests.Capabilities;

/// <summary>The small facts of capabilities, on kernels of the tests' own making.</summary>
public sealed class HostFeaturesTests
{
    [Theory]
    [InlineData("freeze mem disk\n", "[platform] shutdown reboot suspend\n", "suspend_mem suspend_disk suspend_hybrid")]
    [InlineData("freeze\n", null, "suspend_mem")]
    [InlineData("disk\n", "[disabled]\n", "")]
    [InlineData("\n", null, "")]
    [InlineData(null, null, "")]
    public void Sleep(string? state, string? disk, string ways)
    {
        using var tree = new MadeTree();
        if (state is not null)
            tree.Add("power/state", state);
        if (disk is not null)
            tree.Add("power/disk", disk);
        Assert.Equal(ways, string.Join(' ', SleepStates.Read(tree.Folders)));
    }

    [Fact]
    public void Iommu()
    {
        using var tree = new MadeTree();
        Assert.False(IommuGroups.Exist(tree.Folders));
        Directory.CreateDirectory(tree["sys/kernel/iommu_groups"]);
        Assert.False(IommuGroups.Exist(tree.Folders));
        Directory.CreateDirectory(tree["sys/kernel/iommu_groups/0"]);
        Assert.True(IommuGroups.Exist(tree.Folders));
    }

    [Fact]
    public void SeLinux()
    {
        using var tree = new MadeTree(("sys/fs/selinux/enforce", "1"), ("etc/selinux/config", "SELINUX=enforcing\nSELINUXTYPE=mls\n"),
            ("etc/selinux/mls/contexts/virtual_domain_context", "system_u:system_r:svirt_t:s0\nsystem_u:system_r:svirt_tcg_t:s0\n"));
        var model = SecurityModels.Primary(tree.Folders, tree["etc"]);
        Assert.Equal(("selinux", "0"), (model.Model, model.Domain));
        Assert.Equal([("kvm", "system_u:system_r:svirt_t:s0"), ("qemu", "system_u:system_r:svirt_tcg_t:s0")], model.BaseLabels.Select(label => (label.Type, label.Label)));
    }

    [Theory]
    [InlineData("/usr/bin/man (enforce)\nlibvirtd (enforce)\n", "apparmor")]
    [InlineData("libvirtd (complain)\n", "none")]
    [InlineData("", "none")]
    public void AppArmor(string profiles, string model)
    {
        using var tree = new MadeTree(("sys/kernel/security/apparmor/profiles", profiles));
        Assert.Equal(model, SecurityModels.Primary(tree.Folders, tree["etc"]).Model);
    }

    [Theory]
    [InlineData("4c4c4544-0031-3910-8035-b4c04f4a5831\n", true)]
    [InlineData("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF\n", false)]
    [InlineData("00000000-0000-0000-0000-000000000000\n", false)]
    [InlineData("To be filled by O.E.M.\n", false)]
    [InlineData("\n", false)]
    public void Uuids(string text, bool counts)
    {
        using var tree = new MadeTree(("dmi/product_uuid", text));
        Assert.Equal(counts, HostUuid.Get(tree.Folders).ToString() == text.Trim());
    }

    [Fact]
    public void UuidOfTheInstallation()
    {
        using var tree = new MadeTree(("good", "4c4c4544003139108035b4c04f4a5831\n"), ("bad", "uninitialized\n"));
        Assert.Equal("4c4c4544-0031-3910-8035-b4c04f4a5831", HostUuid.OfInstallation(tree["good"]).ToString());
        Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => HostUuid.OfInstallation(tree["bad"])).Code);
        Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => HostUuid.OfInstallation(tree["absent"])).Code);
    }

    [Fact]
    public void MachineOfS390()
    {
        const string cpuInfo = "vendor_id       : IBM/S390\nprocessor 0: version = FF,  identification = 0AC7F8,  machine = 2817\ncpu number : 0\ncpu MHz static  : 5000\n";
        const string sysInfo = "Manufacturer:         IBM\nType:                 2817\nModel:                706              M15\nSequence Code:        0000000000012345\n";
        Assert.Equal("""
            <sysinfo type='smbios'>
              <system>
                <entry name='manufacturer'>IBM</entry>
                <entry name='product'>706              M15</entry>
                <entry name='serial'>0000000000012345</entry>
                <entry name='family'>2817</entry>
              </system>
              <processor>
                <entry name='family'>2817</entry>
                <entry name='manufacturer'>IBM/S390</entry>
                <entry name='version'>FF</entry>
                <entry name='max_speed'>5000</entry>
                <entry name='serial_number'>0AC7F8</entry>
              </processor>
            </sysinfo>

            """, CpuInfoSystemInformation.S390(cpuInfo, sysInfo).Format(new()));
    }
}
