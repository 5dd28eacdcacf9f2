import { z } from 'zod';
import type { FilePartName } from './file';

const text = (title: string) => z.string().trim().min(1).max(2_000).nullable().default(null).meta({ title });
const short = (title: string) => z.string().trim().min(1).max(200).nullable().default(null).meta({ title });
const date = (title: string) => z.iso.date().nullable().default(null).meta({ title });
const count = (title: string) =>
  z.number().int().min(0).max(10_000_000).nullable().default(null).meta({ title });
const cny = (title: string) =>
  z
    .number()
    .min(0)
    .max(1e13)
    .nullable()
    .default(null)
    .meta({ title: `${title} (CNY)` });
const percent = (title: string) =>
  z
    .number()
    .min(-1_000)
    .max(1_000)
    .nullable()
    .default(null)
    .meta({ title: `${title} (%)` });

/** A: what S0 wants to know of a group, beside what the customer itself, their contracts and contact log say. */
const groupBasics = z.strictObject({
  groupCode: short('集团编号 / Group number'),
  homeCode: short('归属代码 / Home code'),
  points: count('积分 / Points'),
  creditRating: short('信用等级 / Credit rating'),
  mobileLines: count('手机部数 / Mobile lines'),
  address: text('单位地址 / Address'),
  postcode: short('邮政编码 / Postcode'),
  phone: short('联系电话 / Telephone'),
  fax: short('传真 / Fax'),
  website: short('网址 / Website'),
  administrativeArea: short('所属行政区域 / Administrative area'),
  customerSince: date('客户关系建立时间 / Customer since'),
  branches: z
    .array(
      z.strictObject({ code: z.string().trim().min(1).max(64), name: z.string().trim().min(1).max(200) }),
    )
    .max(500)
    .default([])
    .meta({ title: '分支机构名称及编号 / Branches' }),
  buyingProcess: text('购买决策流程 / How they decide to buy'),
  competitorProducts: text('使用竞争对手产品情况 / Products of competitors in use'),
  joiningChannel: short('入网渠道 / How they became a customer'),
  paymentMethod: short('交费方式 / How they pay'),
});

/** B: of a reputation customer, who is a person. */
const reputationBasics = z.strictObject({
  phoneNumber: short('手机号码 / Mobile number'),
  accountName: short('开户姓名 / Account holder'),
  actualUser: short('实际使用人 / Actual user'),
  cardLevel: short('卡的等级 / Card level'),
  vipCardNo: short('VIP卡号 / VIP card'),
  paymentMethod: short('交费方式 / How they pay'),
  creditInformation: text('信用信息 / Credit information'),
  idNumber: short('身份证号 / Identity card'),
  gender: short('性别 / Gender'),
  birthday: date('生日 / Birthday'),
  initialSpendingLevel: short('初始消费等级 / Spending level at first'),
  spendingLevel: short('消费等级 / Spending level'),
  address: text('联系地址 / Address'),
  employer: short('工作单位 / Employer'),
  position: short('职位 / Position'),
  industry: short('所属行业 / Industry'),
  billingAddress: text('帐单地址 / Billing address'),
  postcode: short('邮政编码 / Postcode'),
  phone: short('个人联系电话 / Telephone'),
  website: short('网址 / Website'),
  fax: short('传真 / Fax'),
  handsetNo: short('机身号码 / Handset number'),
  maritalStatus: short('婚姻状况 / Marital status'),
  education: short('教育程度 / Education'),
  interests: text('个人爱好 / Interests'),
  income: short('薪金 / Income'),
  joiningChannel: short('入网渠道 / How they became a customer'),
  bossContractNo: short('BOSS合同号 / BOSS contract'),
  customerSerial: short('客户序号 / Customer serial number'),
});

/** C: where a group is going, and with what money. */
const strategyAndFinance = z.strictObject({
  industryCategory: short('行业类别 / Industry'),
  mainBusiness: text('主营业务及业务种类 / Main business'),
  organisation: text('组织架构 / Organisation'),
  developmentPlan: text('业务发展规划 / Development plan'),
  needs: text('业务需求 / Needs'),
  keyBuyingFactors: text('关键购买因素 / Key buying factors'),
  industryPolicy: text('国家行业政策 / National policy for the industry'),
  businessArea: text('业务区域 / Area of business'),
  majorEvents: text('企业大事记 / Major events'),
  ownership: short('企业性质 / Ownership'),
  annualRevenue: cny('年收入总额 / Yearly income'),
  revenueGrowth: percent('年收入增长率 / Growth of income'),
  annualProfit: cny('年利润总额 / Yearly profit'),
  profitGrowth: percent('利润增长率 / Growth of profit'),
  annualBudget: cny('年预算 / Yearly budget'),
  telecomBudget: cny('电信支出预算 / Budget for telecoms'),
  reimbursementPolicy: text('报销政策 / What employees are reimbursed'),
});

/** D: what they use, CNY a month. */
const usage = z.strictObject({
  contractNo: short('合同号 / Contract'),
  local: cny('市话 / Local calls'),
  longDistance: cny('长途 / Long distance'),
  roaming: cny('漫游 / Roaming'),
  ip: cny('IP 电话 / IP calls'),
  sms: cny('短信 / Text messages'),
  mms: cny('彩信 / Multimedia messages'),
  internet: cny('互联网 / Internet'),
  gprs: cny('GPRS / Mobile data'),
  mobileBanking: cny('手机银行 / Mobile banking'),
  callForwarding: cny('呼叫转移 / Call forwarding'),
  globalCall: cny('全球呼 / Global call'),
  mobileSecretary: cny('移动秘书 / Mobile secretary'),
  wirelessAccess: cny('无线接入 / Wireless access'),
});

/** E: how we sell to them. */
const salesAndManagement = z.strictObject({
  competitorProducts: text('使用竞争对手产品情况 / Products of competitors in use'),
  spendingByService: text('各项业务支出 / Spending by service'),
  churnRisk: text('业务流失情况及可能 / Business lost, or likely to be'),
  networkStructure: text('企业网络结构 / Their network'),
  marketingCost: text('历史营销费用 / Marketing cost so far'),
});

/** Who decides at the customer, and how they think of us. */
const keyPersons = z.strictObject({
  persons: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(100).meta({ title: '人名 / Name' }),
        buyingRole: z
          .enum(['decides', 'influences', 'recommends', 'uses', 'blocks'])
          .meta({ title: '购买决策中的角色 / Role in the buying decision' }),
        department: short('所在部门（主要负责工作）/ Department and main work'),
        position: short('职务 / Position'),
        influence: text('对业务及服务影响力 / Influence on business and service'),
        attitude: z
          .enum(['supporter', 'neutral', 'opponent'])
          .nullable()
          .default(null)
          .meta({ title: '对我方态度 / Attitude to us' }),
        phone: short('联系电话及方式 / Telephone'),
        address: text('通讯地址 / Address'),
        gender: short('性别 / Gender'),
        birthday: date('生日 / Birthday'),
        education: short('学历 / Education'),
        interests: text('爱好及性格 / Interests and character'),
      }),
    )
    .max(200)
    .default([])
    .meta({ title: '关键人 / Key persons' }),
});

/** The form of each part of a customer's file; what is not known is null. */
export const filePartForms = {
  'group-basics': groupBasics,
  'reputation-basics': reputationBasics,
  'strategy-and-finance': strategyAndFinance,
  usage,
  'sales-and-management': salesAndManagement,
  'key-persons': keyPersons,
} as const satisfies Record<FilePartName, z.ZodObject>;

/** The fields of a part. */
export function fieldsOf(part: FilePartName): readonly string[] {
  return Object.keys(filePartForms[part].shape);
}
