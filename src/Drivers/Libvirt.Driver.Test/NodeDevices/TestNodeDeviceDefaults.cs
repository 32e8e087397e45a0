namespace Libvirt.Driver.Test;

/// <summary>The devices of test:///default: the host, two Fibre Channel adapters and a virtual one.</summary>
internal static class TestNodeDeviceDefaults
{
    public static readonly string[] Documents =
    [
        """
        <device>
          <name>computer</name>
          <capability type='system'>
            <hardware>
              <vendor>Libvirt</vendor>
              <version>Test driver</version>
              <serial>123456</serial>
              <uuid>11111111-2222-3333-4444-555555555555</uuid>
            </hardware>
            <firmware>
              <vendor>Libvirt</vendor>
              <version>Test Driver</version>
              <release_date>01/22/2007</release_date>
            </firmware>
          </capability>
        </device>
        """,
        Adapter(1, 0, "computer", "12341234", "43214321", "<capability type='vport_ops'/>"),
        Adapter(2, 1, "computer", "56785678", "87658765", "<capability type='vport_ops'/>"),
        Adapter(11, 10, "scsi_host1", "34563456", "43214321", ""),
    ];

    private static string Adapter(int number, int id, string parent, string name, string fabric, string more) => $"""
        <device>
          <name>scsi_host{number}</name>
          <parent>{parent}</parent>
          <capability type='scsi_host'>
            <host>{number}</host>
            <unique_id>{id}</unique_id>
            <capability type='fc_host'>
              <wwnn>20000000{name}</wwnn>
              <wwpn>10000000{name}</wwpn>
              <fabric_wwn>20000000{fabric}</fabric_wwn>
            </capability>
            {more}
          </capability>
        </device>
        """;
}
