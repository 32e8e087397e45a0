using Libvirt.Documents.Backups;

namespace Libvirt.Documents.Tests.Moments;

public sealed class BackupTests
{
    private static DomainDocument Domain => DomainDocument.Parse("""
        <domain type='test'><name>n</name><memory>1024</memory><os><type arch='i686'>hvm</type></os><devices>
        <disk type='file'><source file='/a'/><target dev='vda'/></disk>
        <disk type='block'><source dev='/dev/b'/><target dev='vdb'/></disk>
        <disk type='file' device='cdrom'><target dev='hda'/></disk>
        <disk type='file'><source file='/c'/><target dev='vdc'/><readonly/></disk></devices></domain>
        """);

    [Theory]
    [InlineData("<disk name='vdx'/>", "no disk named 'vdx'")]
    [InlineData("<disk name='vda'/><disk name='vda'/>", "disk 'vda' specified twice")]
    [InlineData("<disk name='hda'/>", "disk 'hda' has no media")]
    [InlineData("<disk name='vdc'/>", "backup of readonly disk 'vdc' makes no sense")]
    [InlineData("<disk name='vdb'/>", "refusing to generate file name for disk 'vdb'")]
    public void Disks_must_fit_the_domain(string disks, string message)
    {
        var backup = DomainBackupDocument.Parse($"<domainbackup><disks>{disks}</disks></domainbackup>");
        var error = Assert.Throws<LibvirtException>(() => BackupDiskAlignment.Run(backup, Domain, "s"));
        Assert.Equal((ErrorNumber.ConfigUnsupported, ErrorDomain.Domain), (error.Code, error.Error.Domain));
        Assert.EndsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<domainbackup mode='push'><server name='h'/></domainbackup>")]
    [InlineData("<domainbackup mode='pull'><server transport='unix'/></domainbackup>")]
    [InlineData("<domainbackup mode='pull'><server/></domainbackup>")]
    [InlineData("<domainbackup mode='pull'><disks><disk name='vda'><driver type='raw'/></disk></disks></domainbackup>")]
    [InlineData("<domainbackup><disks><disk/></disks></domainbackup>")]
    [InlineData("<domainbackup><disks><disk name='vda' type='network'/></disks></domainbackup>")]
    public void Refused(string xml) => Assert.Equal(ErrorNumber.XmlError, Assert.Throws<LibvirtException>(() => DomainBackupDocument.Parse(xml)).Code);
}
