/** An organ of the examples whose 联系方式 says `contact`. */
export function organWith(contact: string): string {
  return `文件类型: 实施机关\n编号: 510107-mzj\n名称: 武侯区民政局\n条线: [民政]\n区划: "510107"\n层级: 县级\n联系方式:\n  ${contact}\n`;
}
