using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>The content of test:///default.</summary>
internal static class TestDefaults
{
    private const string Guest = """
        <domain type='test'>
          <name>test</name>
          <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
          <memory>8388608</memory>
          <currentMemory>2097152</currentMemory>
          <vcpu>2</vcpu>
          <os><type>hvm</type></os>
          <devices>
            <disk type='file' device='disk'>
              <source file='/guest/diskimage1'/>
              <target dev='vda' bus='virtio'/>
              <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
            </disk>
            <interface type='network'>
              <mac address='aa:bb:cc:dd:ee:ff'/>
              <source network='default'/>
              <target dev='testnet0'/>
              <address type='pci' domain='0x0000' bus='0x00' slot='0x01' function='0x0'/>
            </interface>
            <memballoon model='virtio'>
              <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>
            </memballoon>
          </devices>
        </domain>
        """;

    /// <summary>A host as it is before anything is done to it.</summary>
    public static TestState Create()
    {
        var state = new TestState { Node = TestNode.Default };
        TestDomainLoading.Add(state, TestDomainDefinition.Parse(Guest), new());
        state.Networks.AddDefaults();
        state.Interfaces.AddDefaults();
        state.Storage.AddDefaults();
        state.NodeDevices.AddDefaults();
        return state;
    }
}
