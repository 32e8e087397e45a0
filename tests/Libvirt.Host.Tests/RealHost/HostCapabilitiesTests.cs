using Libvirt.Documents;
using Libvirt.Host.Capabilities;
using Libvirt.Host.Firmware;
using Libvirt.Host.Security;

namespace Libvirt.Host.Tests.RealHost;

/// <summary>Capabilities of the machine that runs the tests.</summary>
public sealed class HostCapabilitiesTests
{
    [Fact]
    public void OfThisHost()
    {
        var document = Build();
        var text = document.Format(new());
        Assert.Equal(text, CapabilitiesDocument.Parse(text).Format(new()));
        var cells = document.Host.Topology!.Cells.Cells;
        Assert.Equal((int)HostNode.Real.Counts().Cpus, cells.Sum(c => c.Cpus.Cpus.Count));
        foreach (var cpu in cells.SelectMany(c => c.Cpus.Cpus))
            Assert.Equal(File.ReadAllText($"/sys/devices/system/cpu/cpu{cpu.Id}/topology/core_id").Trim(), cpu.CoreId.ToString());
        Assert.Equal(Directory.Exists("/sys/kernel/iommu_groups") && Directory.GetFileSystemEntries("/sys/kernel/iommu_groups").Length > 0, document.Host.Iommu);
        Assert.Contains(document.Host.Cpu!.Pages, page => page.Size == Libvirt.Host.Memory.PagePools.OrdinarySizeKib);
        Assert.Contains(document.Host.SecurityModels, model => model.Model is "none" or "selinux" or "apparmor");
    }

    [Fact]
    public void TheUuidLasts()
    {
        Assert.Equal(HostUuid.Get(KernelFolders.Real), HostUuid.Get(KernelFolders.Real));
        Assert.True(Uuid.TryParse("4498c29a-be09-4afe-b885-58ddc1c56979", out var configured));
        Assert.Equal(configured, HostUuid.Get(KernelFolders.Real, configured));
    }

    private static CapabilitiesDocument Build() => new CapabilitiesBuilder(KernelFolders.Real)
    {
        Uuid = HostUuid.Get(KernelFolders.Real),
        Cpu = HostCpuReader.Read(KernelFolders.Real, HostNode.Real.Architecture, HostNode.Real.Counts()),
        SecurityModels = [SecurityModels.Primary(KernelFolders.Real), SecurityModels.Owners(0, 0, "kvm", "qemu")],
    }.Build();
}
