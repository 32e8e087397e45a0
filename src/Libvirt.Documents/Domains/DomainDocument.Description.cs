namespace Libvirt.Documents;

public sealed partial class DomainDocument : IDescribed;
