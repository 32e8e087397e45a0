namespace Libvirt.Documents;

public sealed partial class NetworkDocument : IDescribed;
