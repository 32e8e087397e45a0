namespace Libvirt.Documents.Domains;

public abstract partial class DomainDevice : IDomainDevice;
